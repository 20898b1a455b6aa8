#include "reports/paper/barcode.h"

#include <algorithm>
#include <memory>

#include <zint.h>

namespace storekeep::paper {

const Rule code_without_bars{"code_without_bars", "{code} cannot be a bar code: {reason}"};

namespace {

bool has_check_digit(std::string_view digits) {
    int sum = 0;
    int weight = 1;
    for (std::size_t place = digits.size(); place-- > 0; weight = 4 - weight) {
        if (digits[place] < '0' || digits[place] > '9') return false;
        sum += weight * (digits[place] - '0');
    }
    return sum % 10 == 0;
}

int zint_number(Symbology symbology) {
    switch (symbology) {
        case Symbology::ean_13:
        case Symbology::ean_8:
            return BARCODE_EANX_CHK;
        case Symbology::upc_a:
            return BARCODE_UPCA_CHK;
        default:
            return BARCODE_CODE128;
    }
}

struct Deleted {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};

}  // namespace

Symbology symbology_of(std::string_view code) {
    if (!has_check_digit(code)) return Symbology::code_128;
    if (code.size() == 13) return Symbology::ean_13;
    if (code.size() == 12) return Symbology::upc_a;
    return code.size() == 8 ? Symbology::ean_8 : Symbology::code_128;
}

Bars bars_of(const std::string& code) {
    Bars bars;
    bars.symbology = symbology_of(code);
    bars.code = code;
    bars.module = 1;
    const std::unique_ptr<zint_symbol, Deleted> symbol(ZBarcode_Create());
    symbol->symbology = zint_number(bars.symbology);
    symbol->show_hrt = 0;
    symbol->input_mode = UNICODE_MODE;
    const int answer = ZBarcode_Encode_and_Buffer_Vector(
        symbol.get(), reinterpret_cast<const unsigned char*>(code.data()),
        static_cast<int>(code.size()), 0);
    if (answer >= ZINT_ERROR || code.empty())
        refuse(code_without_bars, "code",
               {{"code", code.empty() ? "nothing" : code},
                {"reason", code.empty() ? "it is empty" : symbol->errtxt}});
    // A module is two of zint's units.
    for (const zint_vector_rect* one = symbol->vector->rectangles; one; one = one->next)
        bars.bars.push_back({static_cast<int>(one->x / 2), static_cast<int>(one->width / 2)});
    std::sort(bars.bars.begin(), bars.bars.end(),
              [](const Bar& left, const Bar& right) { return left.at < right.at; });
    const int first = bars.bars.empty() ? 0 : bars.bars.front().at;
    for (Bar& bar : bars.bars) bar.at -= first;
    return bars;
}

int modules_of(const Bars& bars) {
    return bars.bars.empty() ? 0 : bars.bars.back().at + bars.bars.back().width;
}

}  // namespace storekeep::paper
