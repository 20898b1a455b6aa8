// export: what was posted in a period as files for other bookkeeping, or what sales channels are to
// know of returns, each once; --again repeats it.
#include "app/cli/commands.h"
#include "app/cli/company_door.h"
#include "app/handover/channel_files.h"
#include "app/handover/handing_over.h"
#include "reports/render/json.h"
#include "reports/render/text.h"

namespace storekeep::cli {

namespace {

constexpr const char* to_channels = "channel-returns";

std::vector<std::string_view> targets() {
    return {"quickbooks-iif", "quickbooks-online", "xero", "csv", to_channels};
}

void refuse_options(const Arguments& arguments, const std::vector<std::string>& names,
                    std::string_view target) {
    for (const std::string& name : names)
        if (arguments.has(name))
            throw WrongUsage(fmt::format("{} is of no use with {}", name, target));
}

Status tell_channels(const Arguments& arguments, Terminal& terminal) {
    refuse_options(arguments, {"--from", "--to", "--detail"}, to_channels);
    if (arguments.has("--again")) refuse_options(arguments, {"--channel"}, "--again");
    OpenCompany company = enter(arguments, terminal);
    const handover_files::ChannelFile file =
        arguments.has("--again")
            ? handover_files::channel_batch_numbered(company.office, arguments.option("--again"))
            : handover_files::told_to_channels(company.office, arguments.option("--channel"));
    const bool json = arguments.option("--format", "table") == "json";
    if (!json)
        terminal.out << fmt::format("{}: {} lines of returns\n", file.batch,
                                    file.returns.rows.size());
    const std::vector<std::string> paths =
        handover_files::write_into(arguments.option("--output"), file.rendered);
    if (json)
        terminal.out << Json::object()
                            .set("channel_batch", file.batch)
                            .set("file", paths.front())
                            .set("returns", Json::read(as_json(file.returns)))
                            .written()
                     << '\n';
    else
        terminal.out << paths.front() << "\n\n" << as_text(file.returns, terminal.width);
    return all_done;
}

handover::Batch made(Office& office, const std::string& target, const Arguments& arguments) {
    if (!arguments.has("--from") || !arguments.has("--to"))
        throw WrongUsage("say the period with --from and --to, or a batch with --again");
    return handover_files::handed_over(office, {{"target", target},
                                                {"from", arguments.option("--from")},
                                                {"to", arguments.option("--to")},
                                                {"detail", arguments.option("--detail", "day")}});
}

handover::Batch again(Office& office, const std::string& target, const Arguments& arguments) {
    if (arguments.has("--from") || arguments.has("--to") || arguments.has("--detail"))
        throw WrongUsage("--again repeats a batch as it was: leave out --from, --to and --detail");
    handover::Batch batch =
        handover_files::batch_numbered(office, arguments.option("--again"));
    if (batch.target != target)
        throw WrongUsage(fmt::format("{} is a batch for {}", batch.number, batch.target));
    return batch;
}

Json as_json_object(const handover::Batch& batch, const handover_files::Rendered& rendered,
                    const std::vector<std::string>& paths) {
    Json files = Json::list();
    for (const std::string& path : paths) files.append(path);
    Json notes = Json::list();
    for (const Note& note : rendered.notes) notes.append(note.sentence);
    return Json::object()
        .set("export_batch", batch.number)
        .set("files", std::move(files))
        .set("postings", static_cast<std::int64_t>(batch.postings.size()))
        .set("documents", static_cast<std::int64_t>(batch.documents.size()))
        .set("journals", static_cast<std::int64_t>(batch.journals.size()))
        .set("left_out", handover_files::count_of(batch, "left_out"))
        .set("totals", Json::read(as_json(handover_files::totals_by_account(batch))))
        .set("notes", std::move(notes));
}

std::string counts(const handover::Batch& batch) {
    std::string text = fmt::format("{}: {} postings from {} to {} for {}\n", batch.number,
                                   batch.postings.size(), storekeep::text(batch.from),
                                   storekeep::text(batch.to), batch.target);
    const std::pair<const char*, const char*> shapes[] = {
        {"bill", "as bills"},           {"vendor_credit", "as vendor credits"},
        {"invoice", "as invoices"},     {"credit_note", "as credit notes"},
        {"journal", "in journals"},     {"left_out", "left out, as not_exported.csv tells"}};
    for (const auto& [sent_as, words] : shapes)
        if (const std::int64_t count = handover_files::count_of(batch, sent_as); count > 0)
            text += fmt::format("  {} {}\n", count, words);
    return text;
}

Status hand_over(const Arguments& arguments, Terminal& terminal) {
    const std::string target = arguments.operand("TARGET");
    const std::vector<std::string_view> known = targets();
    if (std::find(known.begin(), known.end(), target) == known.end())
        throw WrongUsage(fmt::format("there is no target '{}'; there are {}", target,
                                     fmt::join(known, ", ")));
    if (target == to_channels) return tell_channels(arguments, terminal);
    refuse_options(arguments, {"--channel"}, target);
    OpenCompany company = enter(arguments, terminal);
    const handover::Batch batch = arguments.has("--again")
                                      ? again(company.office, target, arguments)
                                      : made(company.office, target, arguments);
    const handover_files::Rendered rendered = handover_files::rendered(batch);
    const bool json = arguments.option("--format", "table") == "json";
    // Told before the files are written: where a folder refuses them, --again needs the number.
    if (!json) terminal.out << counts(batch);
    const std::vector<std::string> paths =
        handover_files::write_into(arguments.option("--output"), rendered);
    if (json) {
        terminal.out << as_json_object(batch, rendered, paths).written() << '\n';
        return all_done;
    }
    for (const std::string& path : paths) terminal.out << path << '\n';
    for (const Note& note : rendered.notes) terminal.out << "Note: " << note.sentence << '\n';
    terminal.out << '\n'
                 << as_text(handover_files::totals_by_account(batch), terminal.width);
    return all_done;
}

}  // namespace

Command export_command() {
    return {"export",
            "Hands postings to other bookkeeping, and returns to sales channels, each once",
            {company_operand,
             {"TARGET", "quickbooks-iif, quickbooks-online, xero, csv or channel-returns"}},
            with_entry({{"--from", "DATE", "first day of the postings"},
                        {"--to", "DATE", "last day of the postings"},
                        {"--output", "DIR", "the folder for the files", {}, "-o", true},
                        {"--detail", "DETAIL", "journals by document, or summed; left out: day",
                         {"document", "day", "month"}},
                        {"--channel", "CHANNEL",
                         "of channel-returns: only orders that came from there"},
                        {"--again", "BATCH", "makes the files of that batch again, byte for byte"},
                        {"--format", "FORMAT", "of what it tells", {"table", "json"}}}),
            hand_over,
            false,
            "What went to a target is remembered: a second run takes what is new or reversed\n"
            "since. If the files of a batch are lost, storekeepctl report COMPANY export_batches\n"
            "names it and --again makes them again. channel-returns takes no period: it tells of\n"
            "returns that are closed (all came, was decided and credited) and were not told yet."};
}

}  // namespace storekeep::cli
