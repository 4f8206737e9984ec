#include "ui/widgets/paintedparts.h"

#include <QAccessibleWidget>
#include <QWidget>

#include <vector>

namespace keyturn {

namespace {
//! One painted part as a child of its widget's accessible object; owned by Qt's cache.
class PartAccessible : public QAccessibleInterface
{
public:
    PartAccessible(QWidget *widget, int part)
        : m_widget(widget)
        , m_part(part)
    {}

    [[nodiscard]] bool isValid() const override { return part() && m_part < part()->partCount(); }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_widget ? m_widget->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? part()->partName(m_part) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = part()->partRect(m_part);
        return {m_widget->mapToGlobal(local.topLeft()), local.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return isValid() ? part()->partRole() : QAccessible::NoRole;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.focused = isValid() && m_widget->hasFocus() && part()->currentPart() == m_part;
        return state;
    }

private:
    [[nodiscard]] PaintedParts *part() const
    {
        return m_widget ? dynamic_cast<PaintedParts *>(m_widget.data()) : nullptr;
    }

    QPointer<QWidget> m_widget;
    int m_part;
};

//! The accessible object of a widget that paints its parts; owned by Qt's cache.
class PartsAccessible : public QAccessibleWidget
{
public:
    PartsAccessible(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {}
    ~PartsAccessible() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return parts() ? parts()->partCount() : 0; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (int(m_children.size()) <= index)
            m_children.push_back(QAccessible::registerAccessibleInterface(
                new PartAccessible(widget(), int(m_children.size()))));
        return QAccessible::accessibleInterface(m_children.at(std::size_t(index)));
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (this->child(i) == child)
                return i;
        return -1;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        return parts() && widget()->hasFocus() ? child(parts()->currentPart()) : nullptr;
    }

private:
    // Asked anew each time: a widget that is going away is no PaintedParts any more.
    [[nodiscard]] PaintedParts *parts() const { return dynamic_cast<PaintedParts *>(widget()); }

    mutable std::vector<QAccessible::Id> m_children;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    auto *parts = widget ? dynamic_cast<PaintedParts *>(widget) : nullptr;
    return parts ? new PartsAccessible(widget, parts->partsRole()) : nullptr;
}
} // namespace

void installPaintedParts()
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
}

void announcePart(QWidget *widget, int part)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(part);
    QAccessible::updateAccessibility(&event);
}

} // namespace keyturn
