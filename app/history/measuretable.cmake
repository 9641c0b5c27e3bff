# SPDX-FileCopyrightText: 2026 The Quarterlight developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Turns the table of measures into C++, and holds its formulas against the table of line items:
#   cmake -DTABLE=measures.tsv -DITEMS=line-items.tsv -DHEADER=measuretable.h -P measuretable.cmake

cmake_minimum_required(VERSION 3.25)

file(STRINGS ${ITEMS} lines ENCODING UTF-8)
set(items "")
foreach(line IN LISTS lines)
    if(line MATCHES "^([a-z0-9_]+)\t")
        list(APPEND items ${CMAKE_MATCH_1})
    endif()
endforeach()
list(REMOVE_DUPLICATES items)

file(STRINGS ${TABLE} lines ENCODING UTF-8)
set(rows "")
set(names "")
foreach(line IN LISTS lines)
    if(line MATCHES "^#" OR line STREQUAL "")
        continue()
    endif()
    if(NOT line MATCHES "^([a-z0-9-]+)\t([^\t]+)\t(percent|times|per-share|money)\t([^\t]+)\t([^\t]+)$")
        message(FATAL_ERROR "resources/measures.tsv: this line has not the five columns name, title, unit (percent, times, "
                            "per-share or money), formula and meaning: ${line}")
    endif()
    set(name "${CMAKE_MATCH_1}")
    set(title "${CMAKE_MATCH_2}")
    set(unit "${CMAKE_MATCH_3}")
    set(formula "${CMAKE_MATCH_4}")
    set(meaning "${CMAKE_MATCH_5}")
    string(REPLACE "-" "_" id "${name}")
    if(id IN_LIST items OR name IN_LIST names)
        message(FATAL_ERROR "resources/measures.tsv: the name \"${name}\" is a line item's or stands in the table twice.")
    endif()
    list(APPEND names "${name}")
    string(REGEX MATCHALL "[a-z0-9_]+" words "${formula}")
    foreach(word IN LISTS words)
        if(NOT word IN_LIST items AND NOT word STREQUAL "growth" AND NOT word STREQUAL "outflow")
            message(FATAL_ERROR "resources/measures.tsv: the formula of \"${name}\" names \"${word}\", which is no line item "
                                "of resources/line-items.tsv.")
        endif()
    endforeach()
    string(APPEND rows "    {\"${name}\", \"${title}\", \"${unit}\", \"${formula}\",\n     \"${meaning}\"},\n")
endforeach()

file(WRITE ${HEADER} "// Generated from resources/measures.tsv.\n#pragma once\n\n#include <string_view>\n\nnamespace history {\n\n\
/// A line of the table of measures.\nstruct MeasureLine\n{\n    std::string_view name;\n    std::string_view title;\n\
    std::string_view unit;\n    std::string_view formula;\n    std::string_view meaning;\n};\n\n\
constexpr MeasureLine measureLines[] = {\n${rows}};\n\n} // namespace history\n")
