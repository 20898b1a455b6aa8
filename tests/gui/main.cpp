// The window tests: a program of its own, because it needs a display. Without one it says so and
// ends with 77, which ctest shows as skipped.
#define BOOST_TEST_NO_MAIN
#define BOOST_TEST_ALTERNATIVE_INIT_API
#include <cstring>
#include <iostream>

#include <boost/test/unit_test.hpp>
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/image.h>

namespace {

class TestApp final : public wxApp {
public:
    bool OnInit() override {
        SetExitOnFrameDelete(false);
        wxImage::AddHandler(new wxPNGHandler);
        return true;
    }
    void OnAssertFailure(const wxChar* file, int line, const wxChar*, const wxChar* condition,
                         const wxChar* message) override {
        BOOST_ERROR("the toolkit objects in " << wxString(file) << ":" << line << ": "
                                              << wxString(condition) << " " << wxString(message));
    }
    bool OnExceptionInMainLoop() override {
        try {
            throw;
        } catch (const std::exception& thrown) {
            BOOST_ERROR("thrown into the event loop: " << thrown.what());
        }
        return true;
    }
};

bool init() { return true; }

}  // namespace

int main(int count, char** words) {
    for (int word = 1; word < count; ++word)
        if (std::strncmp(words[word], "--list_content", 14) == 0)
            return boost::unit_test::unit_test_main(init, count, words);
    int none = 1;
    wxApp::SetInstance(new TestApp);
    if (!wxEntryStart(none, words)) {
        std::cerr << "SKIPPED: the window tests need a display (tests/support/with_display.sh)\n";
        return 77;
    }
    wxTheApp->CallOnInit();
    int status = 0;
    {
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        status = boost::unit_test::unit_test_main(init, count, words);
    }
    wxTheApp->OnExit();
    wxEntryCleanup();
    return status;
}
