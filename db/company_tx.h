// Tx and Reads over a session that is borrowed from a pool and goes back to it.
#pragma once

#include "db/gathering.h"
#include "db/interruption.h"
#include "db/tx.h"

namespace storekeep {

// The question for the company row, and its answer.
extern const std::string_view company_question;
Company company_of(const std::optional<Row>& row);

// Who lends sessions.
class SessionLender {
public:
    virtual void give_back(std::unique_ptr<Session> session, bool writer) noexcept = 0;

protected:
    ~SessionLender() = default;
};

class CompanySnapshot final : public Reads {
public:
    CompanySnapshot(SessionLender& lender, std::unique_ptr<Session> session, Company company);
    ~CompanySnapshot() override;
    void end_by(Interruption& interruption);

    void each(std::string_view sql, const std::vector<Value>& parameters,
              const std::function<void(const Row&)>& take) override {
        session_->each(sql, parameters, take);
    }
    std::string backend() const override { return session_->backend(); }

private:
    SessionLender& lender_;
    std::unique_ptr<Session> session_;
    Interruption* interruption_ = nullptr;
};

class CompanyTx final : public Tx {
public:
    CompanyTx(SessionLender& lender, std::unique_ptr<Session> session, Company company);
    ~CompanyTx() override;

    void each(std::string_view sql, const std::vector<Value>& parameters,
              const std::function<void(const Row&)>& take) override;
    void insert(std::string_view table, std::string_view columns,
                std::vector<Value> row) override;
    void upsert(std::string_view table, std::string_view columns, int keys,
                std::vector<Value> row) override;
    void accumulate(std::string_view table, std::string_view columns, int keys,
                    std::vector<Value> row) override;
    void flush() override;
    void commit() override;
    std::string backend() const override { return session_->backend(); }

protected:
    std::int64_t run(std::string_view sql, const std::vector<Value>& parameters) override;
    void forget_gathered() override { gathering_.clear(); }

private:
    void gather(GatheredRows::Kind kind, std::string_view table, std::string_view columns,
                int keys, std::vector<Value> row);
    void must_be_open() const;

    SessionLender& lender_;
    std::unique_ptr<Session> session_;
    Gathering gathering_;
    std::vector<Value> saved_;  // the company row as it is in the database
    bool open_ = true;
};

}  // namespace storekeep
