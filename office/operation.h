// An operation is a named request that happens as a whole or not at all.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/rule.h"
#include "db/tx.h"
#include "office/fields.h"

namespace storekeep {

class Registry;

struct Operation {
    std::string_view name;   // "receipt.post": the verb is what is done to the noun
    std::string_view right;  // what its user must hold: "purchasing.receive"
    std::string_view help;   // one sentence
    std::vector<const Rule*> refusals;  // in order of precedence, as the code tests them
    std::vector<FieldInfo> fields;      // its own, then the common ones
    std::function<Json(Tx&, const Json& body)> run;
    // Of an operation made of others: the registry that holds it makes `run` of this.
    std::function<Json(const Registry&, Tx&, const Json& body)> run_with = {};
    // Codes of those others' refusals that it passes on as they are; declared after its own.
    std::vector<std::string_view> passes_on = {};
};

// The request in a body whose names and head the office has checked.
template <class Request>
Request request_in(Tx& tx, const Json& body) {
    Request request;
    static_cast<RequestHead&>(request) = read_head(body, tx.today());
    Fields fields(body, {});
    request.fields(fields);
    return request;
}

// `Request` derives from RequestHead and has `void fields(Fields&)`. `perform` throws Refusal, else
// it happened; its answer names the documents made.
template <class Request>
Operation operation(std::string_view name, std::string_view right, std::string_view help,
                    std::vector<const Rule*> refusals, Json (*perform)(Tx&, const Request&)) {
    Operation made{name, right, help, std::move(refusals), Fields::describe<Request>(), {}};
    for (FieldInfo& info : head_fields()) made.fields.push_back(std::move(info));
    made.run = [perform](Tx& tx, const Json& body) {
        return perform(tx, request_in<Request>(tx, body));
    };
    return made;
}

// The same for one that runs other operations, which it finds in the registry.
template <class Request>
Operation operation_of_others(std::string_view name, std::string_view right, std::string_view help,
                              std::vector<const Rule*> refusals,
                              Json (*perform)(const Registry&, Tx&, const Request&)) {
    Json (*none)(Tx&, const Request&) = nullptr;
    Operation made = operation<Request>(name, right, help, std::move(refusals), none);
    made.run_with = [perform](const Registry& registry, Tx& tx, const Json& body) {
        return perform(registry, tx, request_in<Request>(tx, body));
    };
    return made;
}

}  // namespace storekeep
