// storekeepctl: everything that can be done with a company, without a window.
#include <cstdlib>
#include <iostream>

#if __has_include(<sys/ioctl.h>)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

#include "app/cli/commands.h"

namespace {

std::size_t screen_width() {
#ifdef TIOCGWINSZ
    winsize size{};
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) return size.ws_col;
#endif
    return 0;
}

std::string environment(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? value : "";
}

}  // namespace

int main(int count, char** words) {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    const std::vector<std::string> arguments(words + 1, words + std::max(count, 1));
    storekeep::cli::Terminal terminal{std::cin, std::cout, std::cerr, screen_width(), environment};
    const int status = storekeep::cli::run_program(arguments, terminal);
    std::cout.flush();
    return std::cout.good() ? status : storekeep::cli::not_opened;
}
