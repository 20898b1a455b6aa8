// A page of a long answer: so many rows at most, from the one after a key on, in the order of an
// index. What was entered since the first page was asked for is left out of those that follow, so
// that the pages together are the answer of one moment.
#pragma once

#include <initializer_list>

#include "office/paging.h"
#include "reports/selection.h"

namespace storekeep::reports {

class Page {
public:
    // Of a row's key: what its rows are in the order of.
    struct Part {
        std::string_view name;  // "d.date"
        bool is_text = false;
    };
    Page(Reads& reads, const Parameters& parameters, std::initializer_list<Part> parts);
    // Where what is entered is numbered otherwise: from `beyond` on it is entered later.
    Page(const Parameters& parameters, std::int64_t beyond, std::initializer_list<Part> parts);
    void always_newest_first() { newest_first_ = true; }

    bool is_first() const { return key_.empty(); }
    bool is_whole() const { return is_whole_; }  // all rows are asked for at once
    std::int64_t beyond() const { return beyond_; }
    bool newest_first() const { return newest_first_; }
    std::int64_t integer(std::size_t part) const { return std::get<std::int64_t>(key_.at(part)); }
    std::string text(std::size_t part) const { return std::get<std::string>(key_.at(part)); }
    // How many rows are still to come; a great number where all are asked for.
    std::int64_t wanted() const { return limit_ - taken_; }

    // " and (d.date, d.id) > ($4, $5)": the rows after the key.
    std::string after(Conditions& conditions) const;
    // " order by d.date, d.id limit 101": the one more tells whether another page follows.
    std::string in_order() const;
    // " and j.id < $6": no record that is numbered later than those of the first page.
    std::string of_its_moment(std::string_view id, Conditions& conditions) const;
    // The days that are left, so that an index begins where the page does.
    Selection narrowed(Selection asked, std::size_t day = 0) const;

    // Where a row is made of several and may be left out in the end, they are looked for in parts.
    std::size_t part_size() const { return wanted() <= 25 ? 26 : wanted() <= 200 ? 201 : 2000; }
    // The key of a part's last row; empty: the part goes to the end. `question` asks for keys and
    // ends with its conditions.
    std::vector<Value> end_of_part(Reads& reads, const std::string& question,
                                   Conditions conditions) const;
    std::string order_of_part() const;  // " order by d.date, d.id limit 2000"
    // " and (d.date, d.id) <= ($4, $5)": the rows up to this key.
    std::string up_to(const std::vector<Value>& key, Conditions& conditions) const;
    // The next part begins there; false where there is none, or nothing more is wanted.
    bool goes_on_from(std::vector<Value> key);

    // Told of each row in order: false where the row belongs to the next page.
    bool take(std::vector<Value> key);
    // Of a page: adds the column that says what follows.
    void end(Table& table) const;

private:
    void read_key(const std::string& given);
    std::string compared(std::string_view how, const std::vector<Value>& key,
                         Conditions& conditions) const;
    std::string order() const;

    std::vector<Part> parts_;
    std::vector<Value> key_;
    std::int64_t beyond_;  // the company's next number when the first page was asked for
    std::int64_t limit_;
    bool newest_first_;
    bool is_whole_;
    std::int64_t taken_ = 0;
    std::vector<Value> last_;
    bool more_ = false;
};

}  // namespace storekeep::reports
