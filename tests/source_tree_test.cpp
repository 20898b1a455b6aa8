// The scanner that the house laws read with, on the shapes that C++ is written in.
#include <boost/test/unit_test.hpp>

#include "tests/support/source_tree.h"

using namespace storekeep;

namespace {

// Each function as "name first-last".
std::vector<std::string> functions_in(const std::string& text) {
    std::vector<std::string> found;
    for (const SourceFunction& function : functions_of(scan_source("core/a.cpp", text))) {
        found.push_back(function.name + " " + std::to_string(function.first_line) + "-" +
                        std::to_string(function.last_line));
    }
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(source_tree)

BOOST_AUTO_TEST_CASE(comments_and_strings_are_not_code) {
    const SourceFile file = scan_source("core/a.cpp",
                                        "a /* b\n { */ \"c \\\" }\" // d {\n"
                                        "R\"x(e )\" {\n)x\" 'f' '\\'' 1'000'000 u8\"g\" h\n");
    std::string code;
    for (const SourceToken& token : file.tokens) {
        code += token.text + std::to_string(token.line) + " ";
    }
    BOOST_TEST(code == "a1 \"2 \"4 \"4 1'000'0004 \"4 h4 ");
    BOOST_REQUIRE(file.literals.size() == 2U);
    BOOST_TEST(file.literals[0].text == "c \" }e )\" {\n");
    BOOST_TEST(file.literals[1].text == "g");
}

BOOST_AUTO_TEST_CASE(includes) {
    const SourceFile file = scan_source("core/a.h",
                                        "#pragma once\n#include <map>\n  #  include \"core/b.h\"\n"
                                        "// #include \"core/c.h\"\nauto a = \"#include <d>\";\n");
    BOOST_REQUIRE(file.includes.size() == 2U);
    BOOST_TEST(file.includes[0].path == "map");
    BOOST_TEST(file.includes[1].path == "core/b.h");
    BOOST_TEST(file.includes[1].line == 3);
}

BOOST_AUTO_TEST_CASE(plain_functions) {
    BOOST_TEST(
        functions_in("namespace a::b {\nint f(int x) {\n    return x;\n}\n"
                     "static std::string C::g(const X& x = {}) const\n{\n}\n}\nvoid h();\n") ==
        (Names{"f 2-4", "C::g 5-7"}));
    BOOST_TEST(functions_in("template <typename T, int N = 3>\nT f(T t) { return t; }\n"
                            "extern \"C\" {\nvoid g() {}\n}\n") == (Names{"f 1-2", "g 4-4"}));
}

BOOST_AUTO_TEST_CASE(members_and_constructors) {
    BOOST_TEST(functions_in("class A final : public B {\npublic:\n"
                            "    A(int x) : B(x), x_{x}, y_(1) {\n        go();\n    }\n    int "
                            "x() const { return x_; }\n"
                            "    bool operator==(const A&) const = default;\n"
                            "    A& operator=(A&& other) noexcept { return *this; }\n"
                            "private:\n    int x_{};\n    std::vector<int> y_ = {1, 2};\n};\n") ==
               (Names{"A 3-5", "x 6-6", "operator= 8-8"}));
    BOOST_TEST(functions_in(
                   "enum class E : int { a, b };\n"
                   "struct S { int x; } s[] = {{1}, {2}};\nconst std::array<int, 2> t{1, 2};\n") ==
               Names());
}

BOOST_AUTO_TEST_CASE(lambdas) {
    BOOST_TEST(functions_in("void f() {\n    auto g = [&](int x) { return x; };\n}\n") ==
               Names{"f 1-3"});
    BOOST_TEST(functions_in("const auto g = [](int x) -> bool { return x; };\nvoid h() {}\n") ==
               (Names{"lambda 1-1", "h 2-2"}));
    BOOST_TEST(functions_in("const std::vector<X> all = {\n    {\"a\", [](Tx& tx) { go(tx); }},\n"
                            "    {\"b\", &run}};\nint k(int a[]) {\n}\n") ==
               (Names{"lambda 2-2", "k 4-5"}));
    BOOST_TEST(functions_in("[[nodiscard]] int f() { return a[0]; }\n") == Names{"f 1-1"});
}

BOOST_AUTO_TEST_CASE(test_cases_and_directives) {
    BOOST_TEST(functions_in("BOOST_AUTO_TEST_SUITE(s)\n\nBOOST_AUTO_TEST_CASE(c) {\n}\n"
                            "BOOST_FIXTURE_TEST_CASE(d, F) {\n}\nBOOST_AUTO_TEST_SUITE_END()\n") ==
               (Names{"c 3-4", "d 5-6"}));
    BOOST_TEST(functions_in("#define OPEN {\n#define LONG a \\\n    {\n"
                            "void f() {\n#if X\n#endif\n}\n") == Names{"f 4-7"});
}

BOOST_AUTO_TEST_SUITE_END()
