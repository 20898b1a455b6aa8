#include "exchange/iif_layout.h"

#include <algorithm>
#include <array>

namespace storekeep::iif {

namespace {

constexpr std::array known_layouts{
    Layout{"ACCNT", "NAME ACCNTTYPE DESC ACCNUM SCD EXTRA", "NAME ACCNTTYPE", "NAME ACCNTTYPE"},
    Layout{"INVITEM",
           "NAME INVITEMTYPE DESC PURCHASEDESC ACCNT ASSETACCNT COGSACCNT PRICE COST TAXABLE "
           "PAYMETH TAXVEND TAXDIST PREFVEND REORDERPOINT TOPRINT EXTRA CUSTFLD1 CUSTFLD2 CUSTFLD3 "
           "CUSTFLD4 CUSTFLD5 DEP_TYPE ISPASSEDTHRU",
           "NAME INVITEMTYPE", "NAME INVITEMTYPE ACCNT"},
    Layout{"CLASS", "NAME", "NAME", "NAME"},
    Layout{"CTYPE", "NAME", "NAME", "NAME"},
    Layout{"CUST",
           "NAME BADDR1 BADDR2 BADDR3 BADDR4 BADDR5 SADDR1 SADDR2 SADDR3 SADDR4 SADDR5 PHONE1 "
           "PHONE2 FAXNUM EMAIL NOTE CONT1 CONT2 CTYPE TERMS TAXABLE LIMIT RESALENUM REP TAXITEM "
           "NOTEPAD SALUTATION COMPANYNAME FIRSTNAME MIDINIT LASTNAME CUSTFLD1 CUSTFLD2 CUSTFLD3 "
           "CUSTFLD4 CUSTFLD5 JOBDESC JOBTYPE JOBSTATUS JOBSTART JOBPROJEND JOBEND",
           "NAME", "NAME"},
    Layout{"VTYPE", "NAME", "NAME", "NAME"},
    Layout{"VEND",
           "NAME PRINTAS ADDR1 ADDR2 ADDR3 ADDR4 ADDR5 VTYPE CONT1 CONT2 PHONE1 PHONE2 FAXNUM "
           "EMAIL NOTE TAXID LIMIT TERMS NOTEPAD SALUTATION COMPANYNAME FIRSTNAME MIDINIT LASTNAME "
           "CUSTFLD1 CUSTFLD2 CUSTFLD3 CUSTFLD4 CUSTFLD5 1099",
           "NAME", "NAME"},
    Layout{"TERMS",
           "NAME DUEDAYS DISCPER DISCDAYS STDDUEDAYS STDDISCDAYS DAYOFMONTHDUE DISCDAYOFMONTH "
           "DATEMINDAYS TERMSTYPE",
           "NAME", "NAME"},
    Layout{"TRNS",
           "TRNSID TRNSTYPE DATE ACCNT NAME CLASS AMOUNT DOCNUM MEMO CLEAR TOPRINT NAMEISTAXABLE "
           "ADDR1 ADDR2 ADDR3 ADDR4 ADDR5 DUEDATE TERMS PAID PAYMETH SHIPVIA SHIPDATE OTHER1 REP "
           "FOB PONUM INVTITLE INVMEMO SADDR1 SADDR2 SADDR3 SADDR4 SADDR5 TOSEND ISAJE",
           "TRNSTYPE DATE ACCNT AMOUNT", "TRNSTYPE DATE ACCNT NAME AMOUNT DOCNUM MEMO"},
    Layout{"SPL",
           "SPLID TRNSTYPE DATE ACCNT NAME CLASS AMOUNT DOCNUM MEMO CLEAR QNTY PRICE INVITEM "
           "PAYMETH TAXABLE VALADJ REIMBEXP SERVICEDATE OTHER2 OTHER3 EXTRA",
           "TRNSTYPE DATE ACCNT AMOUNT", "TRNSTYPE DATE ACCNT NAME AMOUNT DOCNUM MEMO"}};

// The names in the order of `first_signs`: what the first line of each type must not contradict.
constexpr std::array<std::string_view, 16> transactions_known{
    "BILL",         "BILL REFUND", "CHECK",      "CREDIT CARD", "CCARD REFUND",    "INVOICE",
    "CASH SALE",    "CREDIT MEMO", "PAYMENT",    "DEPOSIT",     "GENERAL JOURNAL", "TRANSFER",
    "PURCHORD",     "ESTIMATE",    "ITEMRECEIPT", "STMT CHG"};
constexpr std::array<int, 16> first_signs{-1, 1, -1, -1, 1, 1, 1, -1, 1, 1, 0, -1, -1, 1, -1, 1};

constexpr std::string_view account_types =
    "AP AR BANK CCARD COGS EQUITY EXEXP EXINC EXP FIXASSET INC LTLIAB NONPOSTING OASSET OCASSET "
    "OCLIAB";
constexpr std::string_view item_types =
    "COMPTAX DISC GRP INVENTORY OTHC PART PMT SERV STAX SUBT";

constexpr std::size_t longest_name = 41;
constexpr std::size_t longest_level = 31;
constexpr std::size_t longest_memo = 4095;
constexpr std::size_t longest_bill_number = 20;
constexpr std::size_t longest_number = 11;

Kind kind_of_name(std::string_view type) {
    if (type == "ACCNT") return Kind::account;
    if (type == "INVITEM") return Kind::item;
    if (type == "CLASS") return Kind::class_name;
    if (type == "TERMS") return Kind::terms;
    if (type == "CTYPE" || type == "VTYPE") return Kind::text;
    return Kind::name;
}

Shape name_shape(Kind kind) {
    return {kind, kind == Kind::name ? longest_name : longest_level};
}

bool is_address(std::string_view column) {
    if (column.starts_with('B') || column.starts_with('S')) column.remove_prefix(1);
    return column.starts_with("ADDR");
}

}  // namespace

std::span<const Layout> layouts() { return known_layouts; }

const Layout* layout_of(std::string_view type) {
    for (const auto& layout : known_layouts) {
        if (layout.type == type) return &layout;
    }
    return nullptr;
}

bool has_word(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (words.substr(0, end) == word) return true;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

bool is_for_exports_only(std::string_view type, std::string_view column) {
    if (has_word("REFNUM TIMESTAMP HIDDEN DELCOUNT USEID", column)) return true;
    // Balances and quantities come by transactions; set here they would be booked a second time.
    return column == "OBAMOUNT" || (type == "INVITEM" && has_word("QNTY VALUE", column));
}

int sign_of(std::string_view transaction_type) {
    for (std::size_t place = 0; place < transactions_known.size(); ++place) {
        if (transactions_known[place] == transaction_type) return first_signs[place];
    }
    return 2;
}

std::span<const std::string_view> transaction_types() { return transactions_known; }

bool is_account_type(std::string_view value) { return has_word(account_types, value); }
bool is_item_type(std::string_view value) { return has_word(item_types, value); }

Shape shape_of(std::string_view type, std::string_view column, std::string_view transaction_type) {
    const bool in_transaction = type == "TRNS" || type == "SPL";
    if (column == "NAME") return name_shape(in_transaction ? Kind::name : kind_of_name(type));
    if (has_word("PREFVEND TAXVEND", column)) return name_shape(Kind::name);
    if (has_word("ACCNT ASSETACCNT COGSACCNT", column)) return name_shape(Kind::account);
    if (column == "INVITEM") return name_shape(Kind::item);
    if (column == "CLASS") return name_shape(Kind::class_name);
    if (column == "TERMS") return name_shape(Kind::terms);
    if (has_word("DATE DUEDATE SHIPDATE SERVICEDATE JOBSTART JOBPROJEND JOBEND", column)) {
        return {Kind::date, 0};
    }
    if (has_word("AMOUNT QNTY COST LIMIT REORDERPOINT", column)) return {Kind::number, 0};
    if (column == "DOCNUM") {
        const bool bill = transaction_type.starts_with("BILL");
        return {Kind::document_number, bill ? longest_bill_number : longest_number};
    }
    if (has_word("MEMO DESC PURCHASEDESC INVMEMO NOTE NOTEPAD", column)) {
        return {Kind::text, longest_memo};
    }
    return {Kind::text, is_address(column) ? longest_name : 0};
}

}  // namespace storekeep::iif
