// Which page an address means: the list of screens.
#include <map>

#include "app/desktop/catalog/item_page.h"
#include "app/desktop/catalog/partner_page.h"
#include "app/desktop/floor/counting_page.h"
#include "app/desktop/floor/packing_page.h"
#include "app/desktop/floor/picking_page.h"
#include "app/desktop/floor/putaway_page.h"
#include "app/desktop/floor/receiving_page.h"
#include "app/desktop/floor/shipping_page.h"
#include "app/desktop/frame/page.h"
#include "app/desktop/handover/handover_page.h"
#include "app/desktop/home/home_page.h"
#include "app/desktop/import/import_page.h"
#include "app/desktop/paper/labels_page.h"
#include "app/desktop/paper/paper_page.h"
#include "app/desktop/screens/approvals_page.h"
#include "app/desktop/screens/document_page.h"
#include "app/desktop/screens/finding_page.h"
#include "app/desktop/screens/list_page.h"
#include "app/desktop/screens/many_page.h"
#include "app/desktop/screens/missing_page.h"
#include "app/desktop/screens/operation_page.h"
#include "app/desktop/screens/report_page.h"
#include "app/desktop/screens/reports_page.h"
#include "app/desktop/screens/reversal_page.h"
#include "app/desktop/tools/company_page.h"
#include "app/desktop/users/role_page.h"
#include "app/desktop/warehouse/allocation_page.h"
#include "app/desktop/warehouse/bins_page.h"

namespace storekeep::desktop {

namespace {

using Make = Page* (*)(wxWindow*, Shell&, const Json&);

Json given_in(const Json& address) {
    const Json* given = address.find("given");
    return given ? *given : Json::object();
}

Page* list(wxWindow* parent, Shell& shell, const Json& address) {
    const DocumentPlan* plan = find_plan(address.text_or("kind", ""));
    return plan ? new ListPage(parent, shell, *plan) : nullptr;
}

Page* document(wxWindow* parent, Shell& shell, const Json& address) {
    const std::string kind = address.text_or("kind", "");
    const std::string number = address.text_or("number", "");
    if (kind.empty()) return new FindingPage(parent, shell, number);
    const DocumentPlan* plan = find_plan(kind);
    return plan ? new DocumentPage(parent, shell, *plan, number) : nullptr;
}

Page* report(wxWindow* parent, Shell& shell, const Json& address) {
    const std::string name = address.text_or("report", "");
    if (!shell.desk().registry().find_report(name)) return nullptr;
    if (name == "approvals_waiting") return new ApprovalsPage(parent, shell, given_in(address));
    return new ReportPage(parent, shell, name, given_in(address));
}

Page* operation(wxWindow* parent, Shell& shell, const Json& address) {
    const std::string name = address.text_or("operation", "");
    if (!shell.desk().registry().find_operation(name)) return nullptr;
    if (ReversalPage::is_for(name, given_in(address)))
        return new ReversalPage(parent, shell, name, given_in(address));
    return new OperationPage(parent, shell, name, given_in(address));
}

Page* many(wxWindow* parent, Shell& shell, const Json& address) {
    const ManyPlan* plan = find_many_plan(address.text_or("report", ""));
    return plan && shell.desk().may_do(plan->operation)
               ? new ManyPage(parent, shell, *plan, address)
               : nullptr;
}

template <class Made>
Page* plain(wxWindow* parent, Shell& shell, const Json&) {
    return new Made(parent, shell);
}

Page* item(wxWindow* parent, Shell& shell, const Json& address) {
    return new ItemPage(parent, shell, address.text_or("item", ""));
}

Page* partner(wxWindow* parent, Shell& shell, const Json& address) {
    return new PartnerPage(parent, shell, address.text_or("partner", ""));
}

Page* role(wxWindow* parent, Shell& shell, const Json& address) {
    return new RolePage(parent, shell, address.text_or("role", ""));
}

template <class Made>
Page* addressed(wxWindow* parent, Shell& shell, const Json& address) {
    return new Made(parent, shell, address);
}

const std::map<std::string, Make, std::less<>> screens = {
    {"home", plain<HomePage>},
    {"company", plain<CompanyPage>},
    {"handover", plain<HandoverPage>},
    {"import", plain<ImportPage>},
    {"list", list},
    {"document", document},
    {"report", report},
    {"reports", plain<ReportsPage>},
    {"operation", operation},
    {"many", many},
    {"item", item},
    {"partner", partner},
    {"role", role},
    {"receive", plain<ReceivingPage>},
    {"putaway_station", plain<PutawayPage>},
    {"picking", plain<PickingPage>},
    {"packing", plain<PackingPage>},
    {"shipping", plain<ShippingPage>},
    {"counting", plain<CountingPage>},
    {"bins", plain<BinsPage>},
    {"allocation", plain<AllocationPage>},
    {"paper", addressed<PaperPage>},
    {"labels", addressed<LabelsPage>},
};

}  // namespace

Page* make_page(wxWindow* parent, Shell& shell, const Json& address) {
    const auto found = screens.find(address.text_or("page", ""));
    Page* made = found == screens.end() ? nullptr : found->second(parent, shell, address);
    return made ? made : new MissingPage(parent, shell, address);
}

}  // namespace storekeep::desktop
