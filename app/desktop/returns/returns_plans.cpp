#include "app/desktop/returns/returns_plans.h"

namespace storekeep::desktop {

std::vector<DocumentPlan> returns_documents() {
    return {
        {"return", "Return", "Returns", "returns", "RMA-", "return.authorize", "documents",
         {"document", "date", "partner", "name", "state", "reference", "memo"},
         {{"return.receive", {"authorized"}, true},
          {"return.inspect", {"received"}, true},
          {"return.dispose", {"inspected"}, true},
          {"credit_note.post", {"disposed"}, true},
          {"credit_note.post", {"inspected"}},
          {"return.replace", {"inspected", "disposed", "closed"}},
          {"return.repair", {"disposed", "closed"}},
          {"return.receive", {"received", "inspected", "disposed"}},
          {"return.cancel", {"authorized", "received", "inspected", "disposed"}}},
         "No returns. Authorise one from the shipment that the customer sends back."},
        {"return_receipt", "Receipt of a return", "Receipts of returns", "receiving", "RR-", "",
         "documents", {"document", "date", "partner", "name", "state", "memo"},
         {{"return_receipt.reverse", {"posted"}}}},
        {"disposition", "Disposition", "Dispositions", "returns", "RD-", "", "documents",
         {"document", "date", "partner", "name", "state", "memo"},
         {{"disposition.reverse", {"posted"}}}},
        {"repair", "Repair", "Repairs", "settings", "RP-", "", "documents",
         {"document", "date", "partner", "name", "state", "memo"},
         {{"repair.reverse", {"posted"}}}},
        {"parcel", "Unknown parcel", "Unknown parcels", "returns", "CASE-", "parcel.receive",
         "documents", {"document", "date", "state", "warehouse", "reference", "memo"},
         {{"parcel.match", {"unknown"}, true},
          {"parcel.value", {"unknown"}},
          {"parcel.close", {"unknown"}}},
         "No parcel came back without a word from whom."},
        {"parcel_receipt", "Receipt of a parcel", "Receipts of parcels", "receiving", "PX-", "",
         "documents", {"document", "date", "state", "warehouse", "memo"},
         {{"parcel_receipt.reverse", {"posted"}}}},
        {"channel_batch", "Channel batch", "Channel batches", "export", "CB-",
         "channel_batch.create", "documents",
         {"document", "date", "reference", "memo", "user"}, {},
         "No channel was told of a return yet."},
        {"credit_note", "Credit note", "Credit notes", "document", "CN-", "credit_note.post",
         "documents",
         {"document", "date", "partner", "name", "state", "amount", "currency", "memo"},
         {{"settlement.post", {"posted"}, true}, {"credit_note.reverse", {"posted"}}},
         "No credit notes yet. A return is credited for what inspection accepted."},
    };
}

std::vector<LinesPlan> returns_lines() {
    return {
        {"return.receive", "lines", "document_lines", "document", "return",
         {{"open", "quantity"}, {"unit", "unit"}}, {"line", "item", "name"}},
        {"return.inspect", "lines", "document_lines", "document", "return",
         {{"done", "accepted"}}, {"line", "item", "name"}},
        {"return.dispose", "lines", "document_lines", "document", "return",
         {{"done", "quantity"}, {"unit", "unit"}}, {"line", "item", "name"}},
    };
}

}  // namespace storekeep::desktop
