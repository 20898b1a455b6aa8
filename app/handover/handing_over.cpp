#include "app/handover/handing_over.h"

#include <filesystem>

namespace storekeep::handover_files {

namespace {

handover::Batch asked(Office& office, const Terms& given) {
    Question question{"export_batch_content", {}};
    for (const auto& [name, value] : given) question.parameters.set(name, value);
    return handover::batch_from(office.ask(question));
}

}  // namespace

handover::Batch preview(Office& office, const Terms& terms) { return asked(office, terms); }

handover::Batch batch_numbered(Office& office, const std::string& number) {
    return asked(office, {{"export_batch", number}});
}

handover::Batch handed_over(Office& office, const Terms& terms) {
    rendered(preview(office, terms));
    Request request{Json::object().set("op", "export_batch.create")};
    for (const auto& [name, value] : terms) request.body.set(name, value);
    const Reply reply = office.perform(request);
    if (!reply.ok) throw *reply.refusal;
    return batch_numbered(office, reply.result.text_or("export_batch", ""));
}

std::vector<std::string> write_into(const std::string& folder, const Rendered& rendered) {
    const std::filesystem::path place(std::u8string(folder.begin(), folder.end()));
    std::error_code failure;
    std::filesystem::create_directories(place, failure);
    std::vector<std::string> paths;
    for (const OutgoingFile& file : rendered.files) {
        write_file(place / file.name, file.bytes);
        const std::u8string path = (place / file.name).generic_u8string();
        paths.emplace_back(path.begin(), path.end());
    }
    return paths;
}

std::int64_t count_of(const handover::Batch& batch, std::string_view sent_as) {
    std::int64_t count = 0;
    for (const handover::HandedPosting& one : batch.postings) count += one.sent_as == sent_as;
    return count;
}

}  // namespace storekeep::handover_files
