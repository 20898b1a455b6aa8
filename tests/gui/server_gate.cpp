#include "tests/gui/server_gate.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include <boost/test/unit_test.hpp>

#include "tests/support/databases.h"

namespace storekeep::gui {

namespace {

constexpr const char* socket_name = "/.s.PGSQL.5432";
constexpr int look_every = 20;  // milliseconds

sockaddr_un named(const std::string& path) {
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    BOOST_REQUIRE(path.size() < sizeof name.sun_path);
    std::memcpy(name.sun_path, path.c_str(), path.size() + 1);
    return name;
}

// What one side says to the other; false when it has ended.
bool pass_on(int from, int to) {
    char bytes[65536];
    const ssize_t count = ::recv(from, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    for (ssize_t sent = 0; sent < count;) {
        const ssize_t more =
            ::send(to, bytes + sent, static_cast<std::size_t>(count - sent), MSG_NOSIGNAL);
        if (more <= 0) return false;
        sent += more;
    }
    return true;
}

}  // namespace

ServerGate::ServerGate(const std::string& address) : folder_(fresh_path(".gate")) {
    constexpr std::string_view host = "host=";
    const std::size_t at = address.find(host);
    BOOST_REQUIRE(at != std::string::npos);
    server_ = address.substr(at + host.size()) + socket_name;
    address_ = address.substr(0, at) + std::string(host) + folder_;
    std::filesystem::create_directory(folder_);
    open();
}

ServerGate::~ServerGate() {
    shut();
    std::filesystem::remove_all(folder_);
}

void ServerGate::open() {
    shutting_ = false;
    listen();
    carrier_ = std::thread([this] { carry(); });
}

void ServerGate::shut() {
    if (!carrier_.joinable()) return;
    shutting_ = true;
    carrier_.join();
    ::close(door_);
    std::filesystem::remove(folder_ + socket_name);
    for (const Passage& one : passages_) {
        ::close(one.from);
        ::close(one.to);
    }
    passages_.clear();
}

void ServerGate::listen() {
    door_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un name = named(folder_ + socket_name);
    BOOST_REQUIRE(::bind(door_, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0);
    BOOST_REQUIRE(::listen(door_, 16) == 0);
}

void ServerGate::let_in() {
    const int from = ::accept(door_, nullptr, nullptr);
    const int to = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un name = named(server_);
    if (::connect(to, reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0) {
        passages_.push_back({from, to});
        return;
    }
    ::close(from);
    ::close(to);
}

void ServerGate::carry() {
    while (!shutting_) {
        std::vector<pollfd> heard{{door_, POLLIN, 0}};
        for (const Passage& one : passages_) {
            heard.push_back({one.from, POLLIN, 0});
            heard.push_back({one.to, POLLIN, 0});
        }
        if (::poll(heard.data(), heard.size(), look_every) <= 0) continue;
        std::vector<Passage> open;
        for (std::size_t place = 0; place < passages_.size(); ++place) {
            const Passage& one = passages_[place];
            const bool asked = heard[1 + 2 * place].revents != 0;
            const bool answered = heard[2 + 2 * place].revents != 0;
            if ((!asked || pass_on(one.from, one.to)) && (!answered || pass_on(one.to, one.from))) {
                open.push_back(one);
            } else {
                ::close(one.from);
                ::close(one.to);
            }
        }
        passages_ = std::move(open);
        if (heard.front().revents != 0) let_in();
    }
}

}  // namespace storekeep::gui
