// Ends questions under way from another thread, when nobody waits for their answers any more.
#pragma once

#include <mutex>
#include <vector>

#include "db/connection.h"

namespace storekeep {

class Session;

// What a question ends with that was interrupted.
class Interrupted final : public Fault {
public:
    Interrupted() : Fault(Kind::other, "ended before it was answered") {}
};

class Interruption {
public:
    Interruption() = default;
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    // Whatever is asked under this, now or later, ends with Interrupted. On PostgreSQL it takes a
    // message to the server.
    void interrupt();

    // Inside `db` only: a session begins to answer, and has ended.
    void begin(Session& session);
    void end(Session& session) noexcept;

private:
    std::mutex mutex_;
    std::vector<Session*> sessions_;
    bool wanted_ = false;
};

// A connection as it is, but what is asked of its snapshots is under an interruption.
class InterruptibleConnection final : public Connection {
public:
    InterruptibleConnection(Connection& connection, Interruption& interruption)
        : connection_(connection), interruption_(interruption) {}

    std::unique_ptr<Tx> begin(std::chrono::milliseconds patience) override {
        return connection_.begin(patience);
    }
    std::unique_ptr<Reads> snapshot() override;
    std::string backend() const override { return connection_.backend(); }
    void run_script(std::string_view sql) override { connection_.run_script(sql); }

private:
    Connection& connection_;
    Interruption& interruption_;
};

}  // namespace storekeep
