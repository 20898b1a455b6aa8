// The program: which company's window is open, and how one is chosen at the start.
#pragma once

#include <memory>

#include <wx/app.h>

#include "app/desktop/company/remembered.h"
#include "app/desktop/frame/main_frame.h"
#include "app/desktop/frame/start_frame.h"

namespace storekeep::desktop {

class DesktopApp final : public wxApp {
public:
    bool OnInit() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser& parser) override;

private:
    void open_company(const Entrance& entrance);
    void show_start();
    void show(std::unique_ptr<Desk> desk, const Entrance& entrance);

    std::unique_ptr<Remembered> remembered_;
    std::unique_ptr<FileChoice> files_;
    StartFrame* start_ = nullptr;
};

// How windows bring things to their own thread.
Deliver to_window_thread();

// Numbers and dates as the system's language writes them.
void take_writing_from_system();

std::unique_ptr<FileChoice> file_dialogs();

}  // namespace storekeep::desktop
