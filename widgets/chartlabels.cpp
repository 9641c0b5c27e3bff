// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chartlabels.h"

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

constexpr double gapBetween = 4; // pixels between two labels side by side

/// The label's rectangle, centred on its bar and pushed into the area sideways; null when it cannot stand there.
QRectF rectOf(const LabelWish &wish, int form, const QRectF &area, double distance)
{
    const QSizeF size = wish.forms.at(form);
    if (size.width() > area.width())
        return {};
    const double left = std::clamp(wish.at.center().x() - size.width() / 2, area.left(), area.right() - size.width());
    const double top = wish.above ? wish.at.top() - distance - size.height() : wish.at.bottom() + distance;
    const QRectF rect({left, top}, size);
    // Pushed beyond its own bar, a label would seem to belong to a neighbour.
    const bool atItsBar = rect.left() <= wish.at.center().x() && rect.right() >= wish.at.center().x();
    return atItsBar && rect.top() >= area.top() && rect.bottom() <= area.bottom() ? rect : QRectF();
}

class Placement
{
public:
    Placement(const QVector<LabelWish> &wishes, const QRectF &area, double distance)
        : m_wishes(wishes), m_area(area), m_distance(distance), m_places(wishes.size())
    {
    }

    bool place(int index, int form)
    {
        const LabelWish &wish = m_wishes.at(index);
        form = std::min(form, int(wish.forms.size()) - 1);
        if (form < 0)
            return true; // it wants none
        const QRectF rect = rectOf(wish, form, m_area, m_distance);
        if (rect.isNull() || !isFree(index, rect))
            return false;
        m_places[index] = {form, rect};
        return true;
    }

    QVector<LabelPlace> places() const { return m_places; }

private:
    bool isFree(int index, const QRectF &rect) const
    {
        const QRectF wide = rect.adjusted(-gapBetween, 0, gapBetween, 0);
        for (int other = 0; other < m_wishes.size(); ++other) {
            if (other == index)
                continue;
            if (m_places.at(other).form >= 0 && wide.intersects(m_places.at(other).rect))
                return false;
            if (m_wishes.at(other).at.intersects(rect))
                return false;
        }
        return true;
    }

    const QVector<LabelWish> &m_wishes;
    QRectF m_area;
    double m_distance;
    QVector<LabelPlace> m_places;
};

} // namespace

QVector<LabelPlace> placeLabels(const QVector<LabelWish> &wishes, const QRectF &area, double distance)
{
    QVector<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    int formCount = 0;
    for (const LabelWish &wish : wishes)
        formCount = std::max(formCount, int(wish.forms.size()));

    for (int form = 0; form < formCount; ++form) {
        Placement all(wishes, area, distance);
        if (std::all_of(order.cbegin(), order.cend(), [&](int index) { return all.place(index, form); }))
            return all.places();
    }

    std::reverse(order.begin(), order.end());
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return wishes.at(a).important && !wishes.at(b).important; });
    Placement some(wishes, area, distance);
    for (const int index : std::as_const(order))
        some.place(index, formCount - 1);
    return some.places();
}

} // namespace widgets
