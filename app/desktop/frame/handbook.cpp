#include "app/desktop/frame/handbook.h"

#include "core/text.h"

namespace storekeep::desktop {

namespace {

std::map<std::string, std::string, std::less<>> pages_by_subject() {
    std::map<std::string, std::string, std::less<>> pages;
    for (const auto& [name, text] : handbook_pages())
        for (const std::string& subject : subjects_of(text)) pages.emplace(subject, name);
    return pages;
}

}  // namespace

std::vector<std::string> subjects_of(std::string_view page_text) {
    static constexpr std::string_view mark = "<!-- serves:";
    std::vector<std::string> subjects;
    for (std::size_t at = page_text.find(mark); at != std::string_view::npos;
         at = page_text.find(mark, at + 1)) {
        const std::string_view rest = page_text.substr(at + mark.size());
        for (const std::string& one : split_at(std::string(rest.substr(0, rest.find("-->"))), ' '))
            if (!one.empty()) subjects.push_back(one);
    }
    return subjects;
}

std::string handbook_page_for(std::string_view subject) {
    static const auto pages = pages_by_subject();
    for (const std::string_view asked : {subject, subject.substr(0, subject.find('.'))})
        if (const auto found = pages.find(asked); found != pages.end()) return found->second;
    return "index";
}

}  // namespace storekeep::desktop
