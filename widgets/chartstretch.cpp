// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartstretch.h"

#include <algorithm>
#include <cmath>

namespace widgets {

void ChartStretch::setAll(int periods)
{
    if (periods == m_all)
        return;
    m_all = periods;
    reset();
}

int ChartStretch::first() const
{
    return std::clamp(int(std::lround(m_first)), 0, m_all - count());
}

int ChartStretch::count() const
{
    return std::clamp(int(std::lround(m_count)), 0, m_all);
}

bool ChartStretch::moveTo(double newFirst, double newCount)
{
    const int firstBefore = first();
    const int countBefore = count();
    m_count = std::clamp(newCount, double(std::min(fewest, m_all)), double(m_all));
    m_first = std::clamp(newFirst, 0.0, m_all - m_count);
    return first() != firstBefore || count() != countBefore;
}

bool ChartStretch::zoom(double factor, double about)
{
    const double newCount = std::clamp(m_count * factor, double(std::min(fewest, m_all)), double(m_all));
    return moveTo(m_first + (m_count - newCount) * std::clamp(about, 0.0, 1.0), newCount);
}

bool ChartStretch::pan(double periods)
{
    return moveTo(m_first + periods, m_count);
}

bool ChartStretch::reset()
{
    return moveTo(0, m_all);
}

bool ChartStretch::reveal(int period)
{
    if (period < 0 || period >= m_all || holds(period))
        return false;
    return moveTo(period < first() ? period : period - count() + 1, count());
}

} // namespace widgets
