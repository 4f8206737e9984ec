#include "tests/app/textfit.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace keyturn::test {

namespace {

QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *one = widget; one; one = one->isWindow() ? nullptr : one->parentWidget())
        names.prepend(one->objectName().isEmpty()
                ? QString::fromLatin1(one->metaObject()->className()).section(u"::"_s, -1)
                : one->objectName());
    return names.join(u'/');
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

//! How much room the text lacks; empty when it has all it needs.
QString lack(const QWidget *widget, const QSize &needed)
{
    const int across = needed.width() - widget->width();
    const int down = needed.height() - widget->height();
    if (across <= 0 && down <= 0)
        return {};
    return u"%1: \"%2\" lacks %3x%4"_s.arg(placeOf(widget), textOf(widget).left(60))
        .arg(std::max(0, across))
        .arg(std::max(0, down));
}

QString labelLack(const QLabel *label)
{
    if (label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label)
        || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return {};
    if (label->wordWrap())
        return lack(label, QSize(0, label->heightForWidth(label->width())));
    const QMargins margins = label->contentsMargins();
    int width = 0;
    for (const QString &line : label->text().split(u'\n'))
        width = std::max(width, label->fontMetrics().horizontalAdvance(line));
    return lack(label, QSize(width + margins.left() + margins.right(), 0));
}

QString buttonLack(const QAbstractButton *button)
{
    // A button may be flatter than it would like, as long as its text is whole.
    const QSize needed(button->sizeHint().width(), button->fontMetrics().height());
    return button->text().isEmpty() ? QString() : lack(button, needed);
}

QString fieldLack(const QLineEdit *edit)
{
    const QMargins margins = edit->textMargins();
    const int room = edit->width() - margins.left() - margins.right() - 12;
    const int needed = edit->fontMetrics().horizontalAdvance(edit->placeholderText());
    if (!edit->text().isEmpty() || needed <= room)
        return {};
    return u"%1: placeholder \"%2\" lacks %3"_s.arg(placeOf(edit), edit->placeholderText())
        .arg(needed - room);
}

QStringList headerLacks(const QHeaderView *header)
{
    QStringList lacks;
    for (int i = 0; i < header->count(); ++i) {
        if (header->isSectionHidden(i) || header->orientation() != Qt::Horizontal)
            continue;
        const QString text =
            header->model()->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        const int needed = header->fontMetrics().horizontalAdvance(text);
        if (needed > header->sectionSize(i))
            lacks << u"%1: header \"%2\" lacks %3"_s.arg(placeOf(header), text)
                         .arg(needed - header->sectionSize(i));
    }
    return lacks;
}

//! Whether a part of the widget lies outside of what its parents show and nobody can scroll there.
bool isClipped(const QWidget *widget)
{
    QRect place = widget->rect();
    const QWidget *one = widget;
    while (!one->isWindow()) {
        place.translate(one->pos());
        one = one->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(one->parentWidget());
        if (area && area->viewport() == one)
            return false;
        if (!one->rect().contains(place))
            return true;
    }
    return false;
}

QStringList lacksOf(const QWidget *widget)
{
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return headerLacks(header);
    QString found;
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        found = labelLack(label);
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        found = buttonLack(button);
    else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        found = fieldLack(edit);
    else
        return {};
    if (found.isEmpty() && !textOf(widget).isEmpty() && isClipped(widget))
        found = u"%1: \"%2\" is cut by its parent"_s.arg(placeOf(widget), textOf(widget).left(60));
    return found.isEmpty() ? QStringList() : QStringList(found);
}

} // namespace

QStringList cutTexts(const QWidget *window)
{
    QStringList cut;
    for (const QWidget *widget : window->findChildren<QWidget *>())
        if (widget->isVisible() && widget->window() == window)
            cut << lacksOf(widget);
    return cut;
}

} // namespace keyturn::test
