// desktop_bench COMPANY: how long until one can type, and what lists, filters and lines of a long
// order take, in a company of any size. The window starts as a process of its own, as users start
// it; `--empty`, `--ready COMPANY` and `--full COMPANY` are those processes.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <thread>

#include <wx/evtloop.h>

#include "app/desktop/desktop_app.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/list_page.h"
#include "app/desktop/screens/operation_page.h"
#include "app/desktop/screens/report_page.h"
#include "tests/bench/figures.h"

namespace storekeep {

namespace {

using namespace std::chrono_literals;
using desktop::Desk;
using desktop::MainFrame;

constexpr std::int64_t millisecond = 1'000'000;
constexpr int starts = 9;
constexpr int order_lines = 1000;

class BenchApp final : public wxApp {
public:
    bool OnInit() override {
        SetExitOnFrameDelete(false);
        return true;
    }
};

class NoFiles final : public desktop::FileChoice {
    std::string to_open(wxWindow*, const std::string&, const std::string&) override { return {}; }
    std::string to_save(wxWindow*, const std::string&, const std::string&,
                        const std::string&) override {
        return {};
    }
    std::string folder(wxWindow*, const std::string&) override { return {}; }
    desktop::Printed print(wxWindow*, const paper::Paper&) override { return {}; }
};

void pump() {
    wxEventLoopBase* loop = wxEventLoopBase::GetActive();
    while (loop->Pending()) loop->Dispatch();
    wxTheApp->ProcessPendingEvents();
    loop->ProcessIdle();
}

void until(const std::function<bool()>& condition) {
    while (!condition()) {
        pump();
        std::this_thread::sleep_for(500us);
    }
    pump();
}

std::int64_t resident_kilobytes() {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == "VmRSS:") {
            std::int64_t value = 0;
            status >> value;
            return value;
        }
    return 0;
}

// What a started process tells on its one line: that it is ready, and how much memory it holds.
void tell_ready() {
    std::cout << resident_kilobytes() << std::endl;
}

int be_empty() {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "empty", wxDefaultPosition, wxSize(1280, 800));
    frame->Show();
    until([&] { return frame->IsShownOnScreen(); });
    tell_ready();
    return 0;
}

struct Opened {
    desktop::Remembered remembered{"/tmp/storekeep-bench-settings"};
    NoFiles files;
    MainFrame* frame;
    explicit Opened(const std::string& address)
        : frame(new MainFrame(Desk::open(address, "owner", "", desktop::to_window_thread()),
                              remembered, files)) {
        frame->Show();
        until([this] { return frame->IsShownOnScreen(); });
    }
    ~Opened() {
        settle();
        frame->Destroy();
        pump();
    }
    void settle() {
        until([this] { return !frame->desk().busy(); });
    }
};

int be_ready(const std::string& address) {
    Opened window(address);
    tell_ready();
    window.settle();
    return 0;
}

// Ready once more, with the longest list in front and all of it there.
int be_full(const std::string& address) {
    Opened window(address);
    window.settle();
    window.frame->open(desktop::address::report("general_ledger"));
    window.settle();
    tell_ready();
    return 0;
}

// Starts this program in another role; when it was ready, and the memory that it told.
std::int64_t started(const std::string& command, bench::Times& times, int often = starts) {
    std::int64_t kilobytes = 0;
    for (int start = 0; start < often; ++start)
        times.measure([&] {
            FILE* pipe = popen(command.c_str(), "r");
            char line[64] = {};
            if (pipe && std::fgets(line, sizeof line, pipe)) kilobytes = std::atoll(line);
            // What follows readiness is not part of it.
            std::thread([pipe] { pclose(pipe); }).detach();
        });
    return kilobytes;
}

bench::Figure start_figure(const std::string& program, const std::string& address,
                           std::string& memory) {
    bench::Figure figure;
    figure.work = "ready to type";
    const std::int64_t empty = started(program + " --empty", figure.floor);
    const std::int64_t ready = started(program + " --ready '" + address + "'", figure.ours);
    figure.gate = 150;
    figure.small_enough = figure.floor.median() * 3 / 2 + 150 * millisecond;
    bench::Times once;
    const std::int64_t full = started(program + " --full '" + address + "'", once, 1);
    memory = fmt::format("memory: empty window {} MB, company {} MB, longest list {} MB: "
                         "{} MB over the empty window (at most 150)\n",
                         empty / 1024, ready / 1024, full / 1024, (full - empty) / 1024);
    figure.note = fmt::format("{} ms", figure.ours.median() / millisecond);
    return figure;
}

void add(std::vector<bench::Figure>& figures, std::string work, std::int64_t limit,
         const std::function<void()>& act, int times) {
    bench::Figure figure;
    figure.work = std::move(work);
    figure.limit = limit;
    for (int time = 0; time < times; ++time) figure.ours.measure(act);
    figure.floor = figure.ours;
    figure.note = fmt::format("{:.1f} ms", static_cast<double>(figure.ours.median()) / 1e6);
    figures.push_back(std::move(figure));
}

desktop::TableView& list_in_front(Opened& window) {
    if (auto* list = dynamic_cast<desktop::ListPage*>(window.frame->page())) return list->table();
    return dynamic_cast<desktop::ReportPage&>(*window.frame->page()).table();
}

// Opens a list anew and waits until its first screenful is painted.
void open_list(Opened& window, const Json& address) {
    window.frame->tabs().close_current();
    window.frame->open(address);
    until([&] { return list_in_front(window).rows().all() > 0; });
    list_in_front(window).grid().Update();
}

// Lists of documents, and the longest there is; what comes after the first page is not waited for.
void lists_open(Opened& window, std::vector<bench::Figure>& figures) {
    for (const char* kind : {"sales_order", "invoice", "shipment"})
        add(figures, fmt::format("list of {}s opens", kind), 100 * millisecond,
            [&] { open_list(window, desktop::address::list(kind)); }, 5);
    for (const char* report : {"general_ledger", "stock_ledger", "audit_log"})
        add(figures, fmt::format("report {} opens", report), 100 * millisecond,
            [&] { open_list(window, desktop::address::report(report)); }, 5);
}

// What the longest list takes once all of it is there.
void longest_list(Opened& window, std::vector<bench::Figure>& figures) {
    add(figures, "all of report general_ledger is there", 0, [&] {
        open_list(window, desktop::address::report("general_ledger"));
        window.settle();
    }, 1);
    desktop::TableView& table = list_in_front(window);
    const std::string rows = fmt::format("{} rows", table.rows().all());
    int keys = 0;
    for (const char* typed : {"77777", "so-00", "1400 1"})
        add(figures, fmt::format("a key in the filter of {}: {}", rows, typed), 50 * millisecond,
            [&] {
                const std::size_t length = std::string(typed).size();
                table.set_filter(std::string(typed).substr(0, 1 + static_cast<std::size_t>(keys++) %
                                                                      length));
            },
            15);
    table.set_filter("");
    std::size_t place = 0;
    add(figures, "a jump in " + rows, 16 * millisecond, [&] {
        place = (place + 7919 * 97) % table.rows().count();
        table.grid().MakeCellVisible(static_cast<int>(place), 0);
        table.grid().Update();
    }, 25);
    for (const char* column : {"memo", "debit", "document"})
        add(figures, fmt::format("{} in order of {}", rows, column), 0, [&] {
            wxGridEvent event(table.grid().GetId(), wxEVT_GRID_LABEL_LEFT_CLICK, &table.grid(), -1,
                              table.visible_column(column));
            table.grid().ProcessWindowEvent(event);
        }, 2);
}

void long_order(Opened& window, std::vector<bench::Figure>& figures) {
    Table items = [&] {
        LocalOffice office(window.frame->desk().registry(), window.frame->desk().connection(),
                           "owner");
        return office.ask({"items", {}});
    }();
    window.frame->open(desktop::address::operation("purchase_order.create"));
    auto* page = dynamic_cast<desktop::OperationPage*>(window.frame->page());
    std::vector<desktop::LineGrid::Line> lines;
    for (int line = 0; line < order_lines; ++line)
        lines.push_back({{"item", items.text_at(static_cast<std::size_t>(line) % items.rows.size(),
                                                "item")},
                         {"quantity", "5"},
                         {"price", "4.10"}});
    page->lines("lines")->fill(lines);
    int row = order_lines;
    add(figures, "a line more in an order of 1,000, rehearsed", 50 * millisecond, [&] {
        page->lines("lines")->set_cell(row, "item", items.text_at(0, "item"));
        page->lines("lines")->set_cell(row++, "quantity", "7");
        page->rehearse();
        window.settle();
    }, 9);
}

int measure(const std::string& program, const std::string& address) {
    std::vector<bench::Figure> figures;
    std::string memory;
    figures.push_back(start_figure(program, address, memory));
    {
        Opened window(address);
        window.settle();
        lists_open(window, figures);
        longest_list(window, figures);
        long_order(window, figures);
    }
    std::cout << bench::with_times(figures) << memory;
    return 0;
}

}  // namespace

}  // namespace storekeep

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    int none = 1;
    wxApp::SetInstance(new storekeep::BenchApp);
    if (arguments.empty() || !wxEntryStart(none, words)) {
        std::cerr << "usage: desktop_bench COMPANY, with a display\n";
        return 2;
    }
    wxTheApp->CallOnInit();
    wxEventLoop loop;
    const wxEventLoopActivator active(&loop);
    if (arguments[0] == "--empty") return storekeep::be_empty();
    if (arguments[0] == "--full") return storekeep::be_full(arguments.at(1));
    if (arguments[0] == "--ready") return storekeep::be_ready(arguments.at(1));
    return storekeep::measure(words[0], arguments[0]);
}
