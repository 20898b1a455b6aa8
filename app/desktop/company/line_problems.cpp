#include "app/desktop/company/line_problems.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace storekeep::desktop {

namespace {

// Where a refusal's field points: the line of the list, from 0, and its member.
struct Spot {
    std::size_t line = 0;
    std::string member;
};

std::optional<Spot> spot_in(const std::string& list, const std::string& field) {
    const std::string start = list + "[";
    if (!field.starts_with(start)) return std::nullopt;
    Spot spot;
    const char* end = field.data() + field.size();
    const auto read = std::from_chars(field.data() + start.size(), end, spot.line);
    if (read.ec != std::errc()) return std::nullopt;
    const std::size_t dot = field.find("].", start.size());
    if (dot != std::string::npos) spot.member = field.substr(dot + 2);
    return spot;
}

const FieldInfo* member_of(const FieldInfo& list, const std::string& name) {
    for (const FieldInfo& one : list.members)
        if (one.name == name) return &one;
    return nullptr;
}

bool counts(const FieldInfo& member) {
    return member.type == FieldType::quantity || member.type == FieldType::integer;
}

class Judged {
public:
    Judged(Json request, const FieldInfo& list) : request_(std::move(request)), list_(list) {
        if (const Json* lines = request_.find(list.name)) lines_ = lines->items();
        for (std::size_t place = 0; place < lines_.size(); ++place) places_.push_back(place);
    }

    Json request() const { return Json(request_).set(list_.name, Json(Json::List(lines_))); }
    bool is_empty() const { return lines_.empty(); }

    // What was refused there, in the numbers of the whole request; nothing: it is no line of it.
    std::optional<LineProblem> take(const Refusal& refusal) {
        const auto spot = spot_in(list_.name, refusal.field());
        if (!spot || spot->line >= lines_.size()) return std::nullopt;
        LineProblem problem{in_list(list_.name, places_[spot->line], spot->member),
                            refusal.message()};
        set_aside(*spot, problem.field);
        return problem;
    }

private:
    // A figure stands in for one that is refused, so that the rest of its line is judged too.
    void set_aside(const Spot& spot, const std::string& field) {
        const FieldInfo* member = member_of(list_, spot.member);
        const bool again = !seen_.insert(field).second;
        Json& line = lines_[spot.line];
        if (member && !again && !member->required) {
            line.remove(spot.member);
        } else if (member && !again && counts(*member)) {
            line.set(spot.member, "1");
        } else {
            const auto place = static_cast<std::ptrdiff_t>(spot.line);
            lines_.erase(lines_.begin() + place);
            places_.erase(places_.begin() + place);
        }
    }

    Json request_;
    const FieldInfo& list_;
    Json::List lines_;
    std::vector<std::size_t> places_;  // of each line in the whole request
    std::set<std::string> seen_;
};

}  // namespace

std::vector<LineProblem> line_problems(LocalOffice& office, Json request, const FieldInfo& list,
                                       std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    std::vector<LineProblem> problems;
    Judged judged(std::move(request), list);
    while (!judged.is_empty() && std::chrono::steady_clock::now() < end) {
        const Reply reply = office.rehearse({judged.request(), false}, {});
        if (reply.ok) break;
        const auto problem = judged.take(*reply.refusal);
        if (!problem) break;
        const bool known = std::any_of(problems.begin(), problems.end(), [&](const auto& one) {
            return one.field == problem->field;
        });
        if (!known) problems.push_back(*problem);
    }
    std::stable_sort(problems.begin(), problems.end(), [&](const auto& one, const auto& other) {
        return spot_in(list.name, one.field)->line < spot_in(list.name, other.field)->line;
    });
    return problems;
}

}  // namespace storekeep::desktop
