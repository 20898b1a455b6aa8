// A door before a PostgreSQL server that can be shut: what stood open breaks, nobody comes in, and
// later it opens again. Stands for a server that goes away in the middle and comes back.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace storekeep::gui {

class ServerGate {
public:
    // Open, before the server of this address, whose host is a folder with a socket.
    explicit ServerGate(const std::string& address);
    ~ServerGate();
    ServerGate(const ServerGate&) = delete;
    ServerGate& operator=(const ServerGate&) = delete;

    // The address that leads through the gate.
    const std::string& address() const { return address_; }
    void shut();
    void open();

private:
    struct Passage {
        int from = -1;
        int to = -1;
    };
    void listen();
    void let_in();
    void carry();  // until it is shut

    std::string server_;  // the socket of the server itself
    std::string folder_;
    std::string address_;
    int door_ = -1;
    std::vector<Passage> passages_;
    std::atomic<bool> shutting_ = false;
    std::thread carrier_;
};

}  // namespace storekeep::gui
