# SPDX-FileCopyrightText: 2026 The Quarterlight developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Turns the line-item table into a constexpr C++ table:
#   cmake -DTABLE=line-items.tsv -DHEADER=lineitemtable.h -P lineitemtable.cmake
# Synonyms are normalised as labels are (commas and hyphens become blanks) and sorted, so that a label is found by bisection.

file(STRINGS ${TABLE} lines ENCODING UTF-8)
set(items "")
set(rows "")
set(statementOf_ "")
foreach(line IN LISTS lines)
    if(line MATCHES "^#" OR NOT line MATCHES "\t")
        continue()
    endif()
    string(REPLACE "\t" ";" fields "${line}")
    list(GET fields 0 item)
    list(GET fields 1 context)
    list(GET fields 2 sign)
    list(GET fields 3 synonym)
    list(APPEND items ${item})
    string(TOLOWER "${synonym}" synonym)
    string(REPLACE "&" " and " synonym "${synonym}")
    string(REGEX REPLACE "[^a-z0-9%()/']+" " " synonym "${synonym}")
    string(REPLACE "'" "" synonym "${synonym}")
    string(STRIP "${synonym}" synonym)
    list(APPEND rows "${synonym}\t${context}\t${sign}\t${item}")
    set(sign_${item} "${sign}")
    if(NOT DEFINED statement_${item})
        string(REGEX REPLACE "@.*" "" statement_${item} "${context}")
    endif()
endforeach()
list(REMOVE_DUPLICATES items)
list(SORT rows COMPARE STRING)
list(REMOVE_DUPLICATES rows)

function(signName sign result)
    if(sign STREQUAL "+")
        set(${result} Positive PARENT_SCOPE)
    elseif(sign STREQUAL "-" OR sign STREQUAL "-=")
        set(${result} Expense PARENT_SCOPE)
    elseif(sign STREQUAL "=" OR sign STREQUAL "+=")
        set(${result} Positive PARENT_SCOPE)
    elseif(sign MATCHES "per")
        set(${result} PerShare PARENT_SCOPE)
    elseif(sign MATCHES "count")
        set(${result} Count PARENT_SCOPE)
    elseif(sign MATCHES "%")
        set(${result} Percent PARENT_SCOPE)
    elseif(sign MATCHES "range")
        set(${result} Range PARENT_SCOPE)
    else()
        set(${result} Signed PARENT_SCOPE)
    endif()
endfunction()

function(contextName context result)
    if(context STREQUAL "income@eps")
        set(${result} IncomePerShare PARENT_SCOPE)
    elseif(context STREQUAL "income@shares")
        set(${result} IncomeShares PARENT_SCOPE)
    elseif(context STREQUAL "cashflow")
        set(${result} CashFlow PARENT_SCOPE)
    else()
        string(SUBSTRING ${context} 0 1 first)
        string(SUBSTRING ${context} 1 -1 rest)
        string(TOUPPER ${first} first)
        set(${result} ${first}${rest} PARENT_SCOPE)
    endif()
endfunction()

set(enumerators "    none,\n")
set(infos "    {\"\", LineItemContext::Income, SignRule::Signed, false},\n")
foreach(item IN LISTS items)
    string(APPEND enumerators "    ${item},\n")
    signName("${sign_${item}}" sign)
    contextName("${statement_${item}}" context)
    set(total false)
    if(sign_${item} MATCHES "=")
        set(total true)
    endif()
    string(APPEND infos "    {\"${item}\", LineItemContext::${context}, SignRule::${sign}, ${total}},\n")
endforeach()
set(synonyms "")
foreach(row IN LISTS rows)
    string(REPLACE "\t" ";" fields "${row}")
    list(GET fields 0 synonym)
    list(GET fields 1 context)
    list(GET fields 3 item)
    contextName("${context}" context)
    string(APPEND synonyms "    {\"${synonym}\", LineItemContext::${context}, LineItem::${item}},\n")
endforeach()

file(WRITE ${HEADER}.new "// Generated from line-items.tsv; edit that.
// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace filing {

enum class LineItem : std::uint16_t {
${enumerators}};

/// Where a synonym names its line item: a statement, or a row below a per-share or share-count heading.
enum class LineItemContext : std::uint8_t {
    Income, IncomePerShare, IncomeShares, Balance, CashFlow, Segment, Nongaap, Guidance, Ratio
};

/// How the sign of a fact follows from what is printed.
enum class SignRule : std::uint8_t { Positive, Expense, Signed, PerShare, Count, Percent, Range };

struct LineItemInfo
{
    std::string_view id;
    LineItemContext context;
    SignRule sign;
    bool total;
};

struct LineItemSynonym
{
    std::string_view words; ///< normalised as labels are
    LineItemContext context;
    LineItem item;
};

inline constexpr LineItemInfo lineItemInfos[] = {
${infos}};

inline constexpr LineItemSynonym lineItemSynonyms[] = {
${synonyms}};

} // namespace filing
")
file(COPY_FILE ${HEADER}.new ${HEADER} ONLY_IF_DIFFERENT)
