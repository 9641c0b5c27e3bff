// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "companyspelling.h"

#include "ascii.h"

#include <algorithm>
#include <iterator>

namespace filing {
namespace {

/// The form of a company, spelled out and shortened.
struct CompanyForm
{
    std::string_view full;
    std::string_view shortened;
};

constexpr CompanyForm forms[] = {{"incorporated", "inc"}, {"corporation", "corp"}, {"company", "co"}, {"limited", "ltd"},
                                 {"plc", "plc"},          {"llc", "llc"},          {"l.p", "lp"}};

bool isNameCharacter(char c)
{
    return isLetter(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// A word from a place on, with the points within it; a comma before it is passed over.
std::string_view wordAt(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == ','))
        ++at;
    std::size_t end = at;
    const auto isWithin = [text](std::size_t place) {
        const bool point = text[place] == '.' && place + 1 < text.size();
        return isNameCharacter(text[point ? place + 1 : place]);
    };
    while (end < text.size() && isWithin(end))
        ++end;
    return text.substr(at, end - at);
}

const CompanyForm *formIn(std::string_view word)
{
    const auto found = std::find_if(std::begin(forms), std::end(forms), [word](const CompanyForm &form) {
        return equalsIgnoringCase(word, form.full) || equalsIgnoringCase(word, form.shortened);
    });
    return found == std::end(forms) ? nullptr : found;
}

/// Whether the words that end a name have that form: "Example Limited" is not "EXAMPLE, INC.", but a company of its own.
bool hasForm(std::string_view ending, const CompanyForm *form)
{
    for (std::size_t at = 0; form && at < ending.size();) {
        while (at < ending.size() && !isNameCharacter(ending[at]))
            ++at;
        const std::string_view word = wordAt(ending, at);
        if (!word.empty() && formIn(word) == form)
            return true;
        at += std::max<std::size_t>(word.size(), 1);
    }
    return false;
}

/// A name without the form of the company, which texts spell out or shorten as they like.
std::string_view stemOf(std::string_view name)
{
    while (!name.empty()) {
        while (!name.empty() && !isNameCharacter(name.back()))
            name.remove_suffix(1);
        const std::size_t before = name.find_last_of(" ,");
        if (before == std::string_view::npos || !formIn(name.substr(before + 1)))
            break;
        name = name.substr(0, before);
    }
    return name;
}

/// How many bytes from the beginning of `text` spell `stem`, whatever stands between its letters in either; 0 = they do not.
std::size_t spelledLength(std::string_view text, std::string_view stem)
{
    constexpr std::string_view between = " .,&'-";
    std::size_t at = 0;
    for (const char c : stem) {
        if (!isNameCharacter(c))
            continue;
        while (at > 0 && at < text.size() && between.find(text[at]) != std::string_view::npos)
            ++at;
        if (at >= text.size() || toLower(text[at]) != toLower(c))
            return 0;
        ++at;
    }
    return at < text.size() && isNameCharacter(text[at]) ? 0 : at;
}

/// Behind the "and" or "&" that may lead to a company's form: "Sears, Roebuck and Co.".
std::size_t behindAnd(std::string_view text, std::size_t at)
{
    for (const std::string_view joint : {" and ", " & "}) {
        if (text.substr(at).starts_with(joint))
            return at + joint.size();
    }
    return at;
}

/// Where the forms end that begin with `form` of a text, as far as a name has them: "Merck & Co., Inc.".
std::size_t endOfForms(std::string_view text, std::string_view form, std::string_view ending)
{
    while (true) {
        std::size_t end = std::size_t(form.data() + form.size() - text.data());
        const bool shortened = form.size() < 5 && !equalsIgnoringCase(form, "plc"); // "Corp.", not the end of a sentence
        if (shortened && end < text.size() && text[end] == '.')
            ++end;
        const std::string_view next = wordAt(text, end);
        if (next.empty() || !hasForm(ending, formIn(next)))
            return end;
        form = next;
    }
}

/// The first place of a text that spells a name with small letters: its stem, and its form where it has one; empty when none does.
std::string findSpelling(std::string_view text, std::string_view stem, std::string_view ending)
{
    const bool isFormed = ending.size() > 2; // more than a point
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (toLower(text[at]) != toLower(stem.front()) || (at > 0 && isNameCharacter(text[at - 1])))
            continue;
        const std::size_t length = spelledLength(text.substr(at), stem);
        if (length == 0 || !hasSmallLetter(text.substr(at, length)))
            continue;
        const std::string_view form = wordAt(text, behindAnd(text, at + length));
        if (!isFormed) {
            const bool closes = ending.ends_with('.') && text.substr(at + length).starts_with('.'); // "S.A."
            return std::string(text.substr(at, length + (closes ? 1 : 0)));
        }
        if (!hasForm(ending, formIn(form)))
            continue; // "Apple Computer users": the same words, and not the company's name
        return std::string(text.substr(at, endOfForms(text, form, ending) - at));
    }
    return {};
}

/// A stem whose first word stands behind the next ones: registers set a person's family name first, "TWILL MARK STORES", and
/// "HUNTER J B TRANSPORT". Empty when there are no more words.
std::string turned(std::string_view stem, int over)
{
    const std::size_t first = stem.find(' ');
    std::size_t end = first;
    for (int i = 0; i < over && end != std::string_view::npos; ++i)
        end = end + 1 < stem.size() ? std::min(stem.find(' ', end + 1), stem.size()) : std::string_view::npos;
    if (end == std::string_view::npos)
        return {};
    const std::string given(stem.substr(first + 1, end - first - 1));
    return given + " " + std::string(stem.substr(0, first)) + std::string(stem.substr(end));
}

} // namespace

std::string spelledAsIn(std::string_view text, std::string_view name)
{
    constexpr std::size_t shortest = 3;
    constexpr int mostInitials = 2;
    const std::string_view stem = stemOf(name);
    if (stem.size() < shortest || hasSmallLetter(name) || !isNameCharacter(stem.front()))
        return std::string(name);
    const std::string_view ending = name.substr(stem.size());
    if (std::string spelled = findSpelling(text, stem, ending); !spelled.empty())
        return spelled;
    for (int over = 1; over <= mostInitials; ++over) {
        const std::string other = turned(stem, over);
        std::string spelled = other.empty() || ending.empty() ? std::string() : findSpelling(text, other, ending);
        if (!spelled.empty())
            return spelled;
    }
    return std::string(name);
}

} // namespace filing
