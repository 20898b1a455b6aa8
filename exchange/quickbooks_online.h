// QuickBooks Online's CSV imports, written within their limits. What they cannot carry (credits,
// discounts, tax in the United States) is refused, so that it goes as a journal entry instead.
#pragma once

#include <span>
#include <string>

#include "exchange/books.h"
#include "exchange/plain_values.h"
#include "exchange/sheet_files.h"

namespace storekeep::quickbooks_online {

extern const Rule online_cannot_carry;

// How the company on the other side is set up.
struct Setup {
    DateOrder dates = DateOrder::month_first;
    Currency home;
    bool line_tax = false;  // outside the United States lines carry a tax code and its amount
    std::string no_tax;     // the code of lines without tax, where line_tax is set
};

SheetExport write_customers(std::span<const books::Contact> contacts);
SheetExport write_vendors(std::span<const books::Contact> contacts);
SheetExport write_products(std::span<const books::Product> products);
SheetExport write_invoices(std::span<const books::TradeDocument> documents, const Setup& setup);
SheetExport write_bills(std::span<const books::TradeDocument> documents, const Setup& setup);
SheetExport write_journal_entries(std::span<const books::Journal> journals, const Setup& setup);

}  // namespace storekeep::quickbooks_online
