#include "db/connection.h"

#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <mutex>

#include "db/company_tx.h"
#include "db/maintenance.h"
#include "db/migrate_session.h"
#include "db/postgresql_address.h"

namespace storekeep {

namespace {

using namespace std::chrono_literals;

std::unique_ptr<Session> open_session(const std::string& address, Opening opening) {
    return is_postgresql(address) ? open_postgresql(address, opening)
                                  : open_sqlite(address, opening);
}

// One session that writes and as many that read as there are snapshots at the same time. They are
// kept for the next use; one that lost its server is replaced.
class PooledConnection final : public Connection, public SessionLender {
public:
    PooledConnection(std::string address, std::unique_ptr<Session> writer)
        : address_(std::move(address)), backend_(writer->backend()), writer_(std::move(writer)) {}

    std::unique_ptr<Tx> begin(std::chrono::milliseconds patience) override {
        auto session = borrow_writer(patience);
        return begun<CompanyTx>(std::move(session), true, [&](Session& ours) {
            return ours.begin_writing(patience, company_question);
        });
    }

    std::unique_ptr<Reads> snapshot() override {
        return begun<CompanySnapshot>(borrow_reader(), false, [](Session& ours) {
            return ours.begin_reading(company_question);
        });
    }

    std::string backend() const override { return backend_; }

    void run_script(std::string_view sql) override {
        auto session = borrow_writer(10s);
        try {
            if (!session || !session->usable()) session = open_session(address_, Opening::existing);
            session->script(sql);
        } catch (...) {
            give_back(std::move(session), true);
            throw;
        }
        give_back(std::move(session), true);
    }

private:
    // Begins on a kept session; where its server has gone in the meantime, once more on a new one:
    // nothing has been asked of it yet.
    template <class Made, class Begin>
    std::unique_ptr<Made> begun(std::unique_ptr<Session> session, bool writer, Begin begin) {
        const Opening opening = writer ? Opening::existing : Opening::reading;
        try {
            std::optional<Row> row;
            const bool kept = session && session->usable();
            if (!kept) session = open_session(address_, opening);
            try {
                row = begin(*session);
            } catch (const Fault& fault) {
                if (!kept || fault.kind() != Fault::Kind::connection_lost) throw;
                session = open_session(address_, opening);
                row = begin(*session);
            }
            Company company = company_of(row);
            return std::make_unique<Made>(*this, std::move(session), std::move(company));
        } catch (...) {
            if (session) session->roll_back();
            give_back(std::move(session), writer);
            throw;
        }
    }

    std::unique_ptr<Session> borrow_writer(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        if (!returned_.wait_for(lock, patience, [&] { return !writing_; }))
            throw Fault(Fault::Kind::locked, "another change of this program is not finished yet");
        writing_ = true;
        return std::move(writer_);
    }

    std::unique_ptr<Session> borrow_reader() {
        const std::lock_guard lock(mutex_);
        if (readers_.empty()) return nullptr;
        auto session = std::move(readers_.back());
        readers_.pop_back();
        return session;
    }

    void give_back(std::unique_ptr<Session> session, bool writer) noexcept override {
        {
            const std::lock_guard lock(mutex_);
            const bool keep = session && session->usable();
            if (writer) {
                writing_ = false;
                if (keep) writer_ = std::move(session);
            } else if (keep && readers_.size() < readers_.capacity()) {
                readers_.push_back(std::move(session));
            }
        }
        returned_.notify_one();
    }

    static std::vector<std::unique_ptr<Session>> room_for_readers() {
        std::vector<std::unique_ptr<Session>> readers;
        readers.reserve(4);
        return readers;
    }

    const std::string address_;
    const std::string backend_;
    std::mutex mutex_;
    std::condition_variable returned_;
    bool writing_ = false;
    std::unique_ptr<Session> writer_;
    std::vector<std::unique_ptr<Session>> readers_ = room_for_readers();
};

bool file_exists(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::exists(std::u8string(path.begin(), path.end()), ignored);
}

// Where this user's programs keep what belongs to no other place.
std::string folder_of_copies() {
    const auto from = [](const char* variable) -> std::string {
        const char* value = std::getenv(variable);
        return value ? value : "";
    };
    for (const auto& [variable, below] :
         {std::pair("XDG_DATA_HOME", ""), {"LOCALAPPDATA", ""}, {"HOME", "/.local/share"}})
        if (const std::string folder = from(variable); !folder.empty())
            return folder + below + "/storekeep";
    return ".";
}

// Takes away the file of a company that could not be made, unless somebody else made it meanwhile.
void remove_unfinished(const std::string& path) noexcept {
    try {
        throw;
    } catch (const Fault& fault) {
        if (fault.kind() == Fault::Kind::exists_already || fault.kind() == Fault::Kind::locked)
            return;
    } catch (...) {
    }
    std::error_code ignored;
    std::filesystem::remove(std::u8string(path.begin(), path.end()), ignored);
}

}  // namespace

std::string older_copy(const std::string& address, std::string_view migration) {
    if (!is_postgresql(address)) return fmt::format("{}.before-{}", address, migration);
    return fmt::format("{}/{}.before-{}", folder_of_copies(), database_named_in(address),
                       migration);
}

bool is_postgresql(std::string_view address) {
    return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::unique_ptr<Connection> open_company(const std::string& address, Older older) {
    auto session = open_session(address, Opening::existing);
    const std::vector<Migration> missing = missing_migrations(*session);
    if (!missing.empty()) {
        if (older == Older::kept_beside) {
            PooledConnection as_it_is(address, open_session(address, Opening::existing));
            keep_older(as_it_is, older_copy(address, missing.front().name), missing);
        }
        bring_up_to_date(*session);
    }
    return std::make_unique<PooledConnection>(address, std::move(session));
}

std::unique_ptr<Connection> create_database(const std::string& address,
                                            std::span<const Migration> history) {
    const bool ours = !is_postgresql(address) && !file_exists(address);
    try {
        auto session = open_session(address, Opening::fresh);
        make_tables(*session, history);
        return std::make_unique<PooledConnection>(address, std::move(session));
    } catch (...) {
        if (ours) remove_unfinished(address);
        throw;
    }
}

}  // namespace storekeep
