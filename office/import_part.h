// One file of an import: all its rows become requests in a spool, which are then performed one by
// one and whose answers are counted.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "office/import.h"
#include "office/import_requests.h"
#include "office/import_spool.h"

namespace storekeep {

class ImportPart {
public:
    ImportPart(LocalOffice& office, const ImportFile& file);

    void read_rows();
    std::optional<Request> next();  // nothing at the end
    void take(const Reply& reply);
    ImportOutcome& outcome() { return outcome_; }
    std::int64_t operations() const { return operations_; }  // that are new in the log

private:
    void put_aside(const ImportedRequest& request);
    void note(ImportProblem problem);
    Request following_request() const;

    const Importer& importer_;
    const Operation& operation_;
    const ImportSource& source_;
    BoundColumns bound_;
    // How often what had this key, or this number, was taken back.
    std::map<std::string, int> undone_;
    ImportOutcome outcome_;
    Spool spool_;
    ImportedRequest request_;  // the one being performed
    std::string key_;
    std::string made_number_;
    std::size_t following_ = 0;  // which of the importer's `then` is next, from 1; 0: a new request
    std::int64_t pending_ = 0;   // operations of the request being performed
    std::int64_t operations_ = 0;
};

}  // namespace storekeep
