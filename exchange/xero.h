// Xero's CSV templates, written and read. Xero takes what it reads as drafts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "exchange/books.h"
#include "exchange/delimited.h"
#include "exchange/plain_values.h"
#include "exchange/sheet_files.h"

namespace storekeep::xero {

// How the organisation on the other side is set up.
struct Organisation {
    DateOrder dates = DateOrder::day_first;  // month first in the United States
    Currency home;                           // where a row names no currency
    std::string no_tax = "Tax Exempt (0%)";  // its rate's name for lines without tax
};

// Amounts are without tax. Credits go as documents with negative quantities. Refused: two documents
// of one number (of one supplier, for bills) and a document whose total has its kind's wrong sign.
SheetExport write_sales_invoices(std::span<const books::TradeDocument> documents,
                                 const Organisation& organisation);
SheetExport write_bills(std::span<const books::TradeDocument> documents,
                        const Organisation& organisation);
SheetExport write_manual_journals(std::span<const books::Journal> journals,
                                  const Organisation& organisation);
SheetExport write_contacts(std::span<const books::Contact> contacts);
SheetExport write_items(std::span<const books::Product> products);
SheetExport write_accounts(std::span<const books::Account> accounts);

// What a file holds, and each cell that could not be understood; its row is left out.
template <class Record>
struct ReadBack {
    std::vector<Record> records;
    std::vector<Note> problems;
};

// Columns are found by name with or without the star, so older and newer templates both read.
ReadBack<books::TradeDocument> read_sales_invoices(const Sheet& sheet, const Organisation& from);
ReadBack<books::TradeDocument> read_bills(const Sheet& sheet, const Organisation& from);
ReadBack<books::Journal> read_manual_journals(const Sheet& sheet, const Organisation& from);
ReadBack<books::Contact> read_contacts(const Sheet& sheet);
ReadBack<books::Product> read_items(const Sheet& sheet);
ReadBack<books::Account> read_accounts(const Sheet& sheet);

}  // namespace storekeep::xero
