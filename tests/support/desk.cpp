#include "tests/support/desk.h"

#include <sys/wait.h>

#include <boost/test/unit_test.hpp>

#include <cstdlib>

#include "core/text.h"
#include "exchange/file.h"
#include "tests/support/paths.h"

namespace storekeep {

std::string quoted(const std::string& word) {
    return fmt::format("'{}'", joined(split_at(word, '\''), "'\\''"));
}

Desk::Desk() {
    std::filesystem::create_directory(folder);
    const Ran made = run({"init", company, "--name", "Northwind Traders", "--currency", "USD",
                          "--chart", "us-trading"});
    BOOST_REQUIRE_MESSAGE(made.status == 0, made.err);
}

Desk::~Desk() { std::filesystem::remove_all(folder); }

std::string Desk::file(const std::string& name, std::string_view bytes) const {
    write_file(folder / name, bytes);
    return (folder / name).string();
}

Ran Desk::run(const std::vector<std::string>& words, const std::string& input,
              const std::string& environment) const {
    const std::string in = file("in", input);
    const std::string out = (folder / "out").string();
    const std::string err = (folder / "err").string();
    std::string line = fmt::format("env -u STOREKEEP_USER -u STOREKEEP_PASSWORD {} {}",
                                   environment, quoted(storekeepctl_path()));
    for (const std::string& word : words) line += ' ' + quoted(word);
    line += fmt::format(" < {} > {} 2> {}", quoted(in), quoted(out), quoted(err));
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out), read_file(err)};
}

Ran Desk::apply(const std::string& lines, const std::vector<std::string>& options) const {
    std::vector<std::string> words{"apply", company, "-"};
    words.insert(words.end(), options.begin(), options.end());
    return run(words, lines);
}

}  // namespace storekeep
