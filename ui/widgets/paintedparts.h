#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace keyturn {

//! What a painted widget tells assistive technology about the parts it paints. Implemented by the
//! widget itself; the accessible objects are owned by Qt's cache.
class PaintedParts
{
public:
    virtual ~PaintedParts() = default;
    [[nodiscard]] virtual int partCount() const = 0;
    [[nodiscard]] virtual QString partName(int part) const = 0;
    [[nodiscard]] virtual QRect partRect(int part) const = 0;
    [[nodiscard]] virtual int currentPart() const = 0;
    [[nodiscard]] virtual QAccessible::Role partsRole() const = 0;
    [[nodiscard]] virtual QAccessible::Role partRole() const = 0;
};

//! Makes the parts of all such widgets visible to assistive technology; call it in the constructor
//! of the widget.
void installPaintedParts();
//! Tells that the focus went to another part.
void announcePart(QWidget *widget, int part);

} // namespace keyturn
