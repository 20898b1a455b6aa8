#include "app/desktop/company/trouble.h"

#include "app/desktop/company/next_step.h"
#include "app/program/program.h"
#include "core/must.h"
#include "db/fault.h"

namespace storekeep::desktop {

namespace {

constexpr const char* server_gone =
    "The company's server does not answer. What you typed is kept: do it again when the server is "
    "back; nothing is entered twice.";

std::string at_work(const Fault& fault, bool on_server) {
    switch (fault.kind()) {
        case Fault::Kind::connection_lost:
            return server_gone;
        case Fault::Kind::not_found:
            return on_server ? server_gone : fault.what();
        case Fault::Kind::locked:
            return "Somebody else has been writing for longer than usual. Nothing was changed and "
                   "what you typed is kept: try again.";
        case Fault::Kind::disk_full:
            return "The disk is full. Nothing was changed and what you typed is kept: make room, "
                   "then try again.";
        case Fault::Kind::damaged:
            return fmt::format(
                "The company's file is damaged ({}). Nothing was changed: restore "
                "the latest backup.",
                fault.what());
        default:
            return fault.what();
    }
}

}  // namespace

Trouble trouble_of(const Refusal& refusal) {
    const bool waivable = !refusal.rule().waiver_right.empty();
    return {in_words_of_window(program(), refusal.message()),
            std::string(refusal.code()),
            refusal.field(),
            waivable ? std::string(refusal.code()) : std::string(),
            false,
            refusal.message(),
            refusal.values()};
}

Trouble trouble_of_this_exception() {
    try {
        throw;
    } catch (const Refusal& refusal) {
        return trouble_of(refusal);
    } catch (const Fault& fault) {
        return {fault.what(), "", "", "", true};
    } catch (const BrokenInvariant& broken) {
        return {std::string("Storekeep stopped itself, because something does not add up: ") +
                    broken.what() +
                    ". Nothing was changed. Start the program again before going on.",
                "", "", "", true};
    } catch (const std::exception& other) {
        return {other.what(), "", "", "", true};
    }
}

Trouble trouble_at_work(bool on_server) {
    try {
        throw;
    } catch (const Fault& fault) {
        return {at_work(fault, on_server), "", "", "", true};
    } catch (...) {
        return trouble_of_this_exception();
    }
}

}  // namespace storekeep::desktop
