"""A small client of the language server: opens, mends and closes a draft.  Prints TAP."""
import json
import subprocess
import sys

URI = "file:///tmp/an%20essay.md"
DRAFT = "The delegation \U0001F600 recieved an anser today.\n"


class Client:
    def __init__(self, program):
        self.server = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0

    def send(self, method, params, is_request=False):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if is_request:
            self.number += 1
            message["id"] = self.number
        self.send_bytes(json.dumps(message).encode())

    def send_bytes(self, body):
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.server.stdin.flush()

    def receive(self):
        length = 0
        while (line := self.server.stdout.readline().strip()):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return json.loads(self.server.stdout.read(length))

    def request(self, method, params):
        self.send(method, params, is_request=True)
        answer = self.receive()
        assert answer["id"] == self.number, answer
        return answer


def tell(number, name, good):
    print(f"{'ok' if good else 'not ok'} {number} - {name}")
    return good


def words(diagnostics, text):
    lines = text.split("\n")
    found = []
    for d in diagnostics:
        if d["code"] == "spelling":
            units = lines[d["range"]["start"]["line"]].encode("utf-16-le")
            found.append(units[2 * d["range"]["start"]["character"]:2 * d["range"]["end"]["character"]].decode("utf-16-le"))
    return found


def main():
    client = Client(sys.argv[1])
    good = []
    capabilities = client.request("initialize", {"capabilities": {}})["result"]["capabilities"]
    good.append(tell(1, "says what it can do", capabilities["codeActionProvider"] is True))
    client.send("initialized", {})
    client.send("textDocument/didOpen", {"textDocument": {"uri": URI, "languageId": "markdown", "version": 1, "text": DRAFT}})
    published = client.receive()["params"]
    good.append(tell(2, "places are UTF-16 units", words(published["diagnostics"], DRAFT) == ["recieved", "anser"]))
    everywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 99}}
    actions = client.request("textDocument/codeAction", {"textDocument": {"uri": URI}, "range": everywhere, "context": {"diagnostics": []}})["result"]
    good.append(tell(3, "offers the right word", any(a["edit"]["changes"][URI][0]["newText"] == "received" for a in actions)))
    client.send_bytes(b"{ this is no JSON")
    mended = DRAFT.replace("recieved", "received").replace("anser", "answer")
    client.send("textDocument/didChange", {"textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": mended}]})
    good.append(tell(4, "a broken message is passed over, a mended word is no finding",
                     words(client.receive()["params"]["diagnostics"], mended) == []))
    client.send("textDocument/didClose", {"textDocument": {"uri": URI}})
    good.append(tell(5, "closing clears", client.receive()["params"]["diagnostics"] == []))
    good.append(tell(6, "an unknown request is an error", client.request("no/such", {})["error"]["code"] == -32601))
    client.request("shutdown", None)
    client.send("exit", None)
    good.append(tell(7, "ends well", client.server.wait(timeout=10) == 0))
    return 0 if all(good) else 1


sys.exit(main())
