/* Finds the command named by argv[1] and runs it. */
#include "commands.h"

int main(int argc, char **argv)
{
    return command_run(argc, argv);
}
