// storekeep: the desktop program. `storekeep [COMPANY]` opens a company, the last one when none is
// named, or the start page.
#include "app/desktop/desktop_app.h"

wxIMPLEMENT_APP_NO_MAIN(storekeep::desktop::DesktopApp);

int main(int count, char** words) { return wxEntry(count, words); }
