// desktop_bench COMPANY: how long until one can type, and what lists, filters and lines of a long
// order take, in a company of any size. The window starts as a process of its own, as users start
// it; `--empty` and `--ready COMPANY` are those processes.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <thread>

#include <wx/evtloop.h>

#include "app/desktop/company/table_rows.h"
#include "app/desktop/desktop_app.h"
#include "app/desktop/screens/address.h"
#include "app/desktop/screens/operation_page.h"
#include "tests/bench/figures.h"

namespace storekeep {

namespace {

using namespace std::chrono_literals;
using desktop::Desk;
using desktop::MainFrame;

constexpr std::int64_t millisecond = 1'000'000;
constexpr int starts = 9;
constexpr std::size_t long_list = 1'000'000;
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

// Starts this program in another role; when it was ready, and the memory that it told.
std::int64_t started(const std::string& command, bench::Times& times) {
    std::int64_t kilobytes = 0;
    for (int start = 0; start < starts; ++start)
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
    memory = fmt::format("memory: empty window {} MB, company {} MB\n", empty / 1024, ready / 1024);
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

// A list of a million rows in the shape of a list of orders.
Table made_up_list() {
    Table table{"", {text_column("document"), text_column("partner"), text_column("state"),
                     date_column("date"), quantity_column("quantity"), text_column("name")}, {}};
    table.rows.reserve(long_list);
    for (std::size_t row = 0; row < long_list; ++row)
        table.add(fmt::format("SO-{:06}", row), fmt::format("CUSTOMER-{}", row % 120), "confirmed",
                  static_cast<std::int64_t>(20000 + row % 400),
                  static_cast<std::int64_t>(row % 90) * million, "Bolt M8×40 zinc");
    return table;
}

void lists(Opened& window, std::vector<bench::Figure>& figures) {
    for (const char* kind : {"sales_order", "invoice"})
        add(figures, fmt::format("list of {}s opens", kind), 100 * millisecond, [&] {
            window.frame->tabs().close_current();
            window.frame->open(desktop::address::list(kind));
            window.settle();
        }, 5);
    desktop::TableRows rows(made_up_list());
    int letter = 0;
    add(figures, "a keystroke in the filter of 1,000,000 rows", 50 * millisecond, [&] {
        rows.filter(std::string(static_cast<std::size_t>(1 + letter++ % 5), '7'), "owner");
    }, 9);
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
        lists(window, figures);
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
    if (arguments[0] == "--ready") return storekeep::be_ready(arguments.at(1));
    return storekeep::measure(words[0], arguments[0]);
}
