// Batches to records and back. Each structure names its members once, for both ways.
#include "core/must.h"
#include "modules/handover/batch.h"

namespace storekeep::handover {

namespace {

// Amounts are kept as counts of minor units, quantities and prices as counts of millionths, dates
// in ISO form: nothing has to be understood to be exact.
class Writer {
public:
    void operator()(const char* name, const std::string& value) {
        if (!value.empty()) object_.set(name, value);
    }
    void operator()(const char* name, bool value) {
        if (value) object_.set(name, true);
    }
    void operator()(const char* name, Date value) { object_.set(name, text(value)); }
    void operator()(const char* name, const Money& value) { object_.set(name, value.minor); }
    void operator()(const char* name, Quantity value) { object_.set(name, value.value); }
    void operator()(const char* name, const std::optional<Price>& value) {
        if (value) object_.set(name, value->value);
    }
    template <class T>
    void operator()(const char* name, const std::vector<T>& values) {
        if (values.empty()) return;
        Json list = Json::list();
        for (const T& value : values) {
            Writer inner;
            visit(inner, value);
            list.append(std::move(inner.object_));
        }
        object_.set(name, std::move(list));
    }
    std::string canonical() const { return object_.canonical(); }

private:
    Json object_ = Json::object();
};

std::int64_t whole(const Json& value) {
    must(value.number() != nullptr, "a batch's record keeps its numbers");
    return std::stoll(value.number()->digits);
}

class Reader {
public:
    Reader(const Json& object, Currency currency) : object_(&object), currency_(currency) {}

    void operator()(const char* name, std::string& value) {
        value = object_->text_or(name, "");
    }
    void operator()(const char* name, bool& value) {
        const Json* found = object_->find(name);
        value = found && found->boolean() && *found->boolean();
    }
    void operator()(const char* name, Date& value) {
        const auto date = Date::read(object_->text_or(name, ""));
        must(date.has_value(), fmt::format("a batch's record keeps its {}", name));
        value = *date;
    }
    void operator()(const char* name, Money& value) { value = {number(name), currency_}; }
    void operator()(const char* name, Quantity& value) { value = {number(name)}; }
    void operator()(const char* name, std::optional<Price>& value) {
        if (const Json* found = object_->find(name)) value = Price{whole(*found)};
    }
    template <class T>
    void operator()(const char* name, std::vector<T>& values) {
        const Json* list = object_->find(name);
        if (!list) return;
        for (const Json& item : list->items()) {
            Reader inner(item, currency_);
            visit(inner, values.emplace_back());
        }
    }

private:
    std::int64_t number(const char* name) const {
        const Json* found = object_->find(name);
        must(found != nullptr, fmt::format("a batch's record keeps its {}", name));
        return whole(*found);
    }
    const Json* object_;
    Currency currency_;
};

template <class T, class Wanted>
concept either = std::same_as<std::remove_const_t<T>, Wanted>;

template <class Visitor, either<HandedAccount> T>
void visit(Visitor& member, T& account) {
    member("code", account.code);
    member("name", account.name);
    member("theirs", account.theirs);
    member("type", account.type);
    member("use", account.use);
    member("mapped", account.mapped);
}

template <class Visitor, either<HandedContact> T>
void visit(Visitor& member, T& contact) {
    member("role", contact.role);
    member("code", contact.code);
    member("name", contact.name);
    member("theirs", contact.theirs);
    member("contact", contact.contact);
    member("email", contact.email);
    member("phone", contact.phone);
    member("tax_number", contact.tax_number);
    member("street", contact.street);
    member("city", contact.city);
    member("region", contact.region);
    member("postal_code", contact.postal_code);
    member("country", contact.country);
    member("mapped", contact.mapped);
}

template <class Visitor, either<HandedItem> T>
void visit(Visitor& member, T& item) {
    member("sku", item.sku);
    member("account", item.account);
    member("name", item.name);
    member("theirs", item.theirs);
    member("sales_price", item.sales_price);
    member("mapped", item.mapped);
}

template <class Visitor, either<HandedLine> T>
void visit(Visitor& member, T& line) {
    member("account", line.account);
    member("item", line.item);
    member("description", line.description);
    member("class", line.class_name);
    member("quantity", line.quantity);
    member("amount", line.amount);
}

template <class Visitor, either<HandedDocument> T>
void visit(Visitor& member, T& document) {
    member("kind", document.kind);
    member("number", document.number);
    member("document", document.document);
    member("journal", document.journal);
    member("partner", document.partner);
    member("control", document.control);
    member("reference", document.reference);
    member("memo", document.memo);
    member("date", document.date);
    member("due", document.due);
    member("total", document.total);
    member("lines", document.lines);
}

template <class Visitor, either<HandedEntryLine> T>
void visit(Visitor& member, T& line) {
    member("account", line.account);
    member("description", line.description);
    member("class", line.class_name);
    member("partner", line.partner);
    member("amount", line.amount);
}

template <class Visitor, either<HandedJournal> T>
void visit(Visitor& member, T& journal) {
    member("number", journal.number);
    member("narration", journal.narration);
    member("date", journal.date);
    member("lines", journal.lines);
}

template <class Visitor, either<HandedPosting> T>
void visit(Visitor& member, T& posting) {
    member("document", posting.document);
    member("kind", posting.kind);
    member("journal", posting.journal);
    member("date", posting.date);
    member("partner", posting.partner);
    member("sent_as", posting.sent_as);
    member("record", posting.record);
    member("reason", posting.reason);
    member("amount", posting.amount);
    member("left_out", posting.left_out);
}

// The batch itself, without its lists: they are records of their own.
template <class Visitor, either<Batch> T>
void visit(Visitor& member, T& batch) {
    member("number", batch.number);
    member("target", batch.target);
    member("company", batch.company);
    member("detail", batch.detail);
    member("from", batch.from);
    member("to", batch.to);
    member("no_tax", batch.no_tax);
}

template <class T>
void add(std::vector<BatchRecord>& records, const char* kind, const std::vector<T>& values) {
    for (const T& value : values) {
        Writer writer;
        visit(writer, value);
        records.push_back({kind, writer.canonical()});
    }
}

template <class T>
void read_into(std::vector<T>& values, const Json& content, Currency currency) {
    Reader reader(content, currency);
    visit(reader, values.emplace_back());
}

}  // namespace

std::vector<BatchRecord> records_of(const Batch& batch) {
    Writer head;
    visit(head, batch);
    head("currency", batch.currency.code());
    std::vector<BatchRecord> records{{"batch", head.canonical()}};
    add(records, "account", batch.accounts);
    add(records, "contact", batch.contacts);
    add(records, "item", batch.items);
    add(records, "document", batch.documents);
    add(records, "journal", batch.journals);
    add(records, "posting", batch.postings);
    return records;
}

Batch batch_from(const std::vector<BatchRecord>& records) {
    must(!records.empty() && records.front().kind == "batch", "a batch's records begin with it");
    Batch batch;
    for (const BatchRecord& record : records) {
        const Json content = Json::read(record.content);
        if (record.kind == "batch") {
            batch.currency = Currency::named(content.text_or("currency", ""));
            Reader reader(content, batch.currency);
            visit(reader, batch);
        } else if (record.kind == "account") {
            read_into(batch.accounts, content, batch.currency);
        } else if (record.kind == "contact") {
            read_into(batch.contacts, content, batch.currency);
        } else if (record.kind == "item") {
            read_into(batch.items, content, batch.currency);
        } else if (record.kind == "document") {
            read_into(batch.documents, content, batch.currency);
        } else if (record.kind == "journal") {
            read_into(batch.journals, content, batch.currency);
        } else {
            must(record.kind == "posting", "a batch has records of known kinds");
            read_into(batch.postings, content, batch.currency);
        }
    }
    return batch;
}

Batch batch_from(const Table& content) {
    std::vector<BatchRecord> records;
    for (std::size_t row = 0; row < content.rows.size(); ++row)
        records.push_back({content.text_at(row, "kind"), content.text_at(row, "content")});
    return batch_from(records);
}

}  // namespace storekeep::handover
