// Everything the program can do, as lists: operations, reports, proofs, guards, importers.
// Menus, help, command line, schemas, rights and the law tests are projections of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "office/importer.h"
#include "office/operation.h"
#include "office/question.h"

namespace storekeep {

struct Module {
    std::string_view name;
    std::vector<Operation> operations;
    std::vector<Proof> proofs;
    std::vector<Guard> guards;
    void (*rebuild)(Tx&) = nullptr;  // makes its *_balance tables anew from the facts
    std::vector<Importer> importers;
};

class Registry {
public:
    // Whether a user holds a right: the access module's answer.
    using HoldsRight = bool (*)(Reads&, const std::string& user, std::string_view right);

    Registry(std::vector<Module> modules, std::vector<Report> reports, HoldsRight answer);
    ~Registry();
    Registry(const Registry&) = delete;
    Registry& operator=(const Registry&) = delete;

    const std::vector<Module>& modules() const { return modules_; }
    const std::vector<Report>& reports() const { return reports_; }
    std::vector<const Operation*> operations() const;  // in the order of the modules
    std::vector<const Proof*> proofs() const;
    std::vector<const Importer*> importers() const;

    const Operation* find_operation(std::string_view name) const;  // or null
    const Report* find_report(std::string_view name) const;
    const Importer* find_importer(std::string_view name) const;

    bool holds_right(Reads& reads, const std::string& user, std::string_view right) const {
        return holds_right_(reads, user, right);
    }

private:
    const Rule& rule_of_others(std::string_view code) const;

    std::vector<Module> modules_;
    std::vector<Report> reports_;
    HoldsRight holds_right_;
};

}  // namespace storekeep
