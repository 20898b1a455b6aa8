// All commands in one list; reading the words, help and errors follow from it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cli/arguments.h"

namespace storekeep::cli {

const std::vector<Command>& commands();

// The whole program: `words` are those behind its name. Its exit status.
Status run_program(std::span<const std::string> words, Terminal& terminal);

// One family of commands a file.
Command init_command();
Command apply_command();
Command run_command();
Command rehearse_command();
Command ops_command();
Command reports_command();
Command report_command();
Command check_command();
Command hash_command();
Command rebuild_command();
Command replay_command();
Command copy_command();
Command backup_command();
Command daily_command();
Command restore_command();
Command import_command();
Command export_command();
Command print_command();
Command labels_command();
Command demo_command();
Command first_day_command();

}  // namespace storekeep::cli
