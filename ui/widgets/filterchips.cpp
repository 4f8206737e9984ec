#include "ui/widgets/filterchips.h"

#include "ui/widgets/flowlayout.h"

#include <QLocale>

namespace keyturn {

FilterChips::FilterChips(const QStringList &labels, QWidget *parent)
    : FilterChips(labels, FilterChip::Shape::Pill, parent)
{
    setCurrent(0);
}

FilterChips::FilterChips(const QStringList &labels, FilterChip::Shape shape, QWidget *parent)
    : ExclusiveRow(new FlowLayout, parent)
    , m_shape(shape)
    , m_pattern(tr("%1, %2"))
{
    for (const QString &label : labels)
        addChip(label);
}

int FilterChips::addChip(const QString &label)
{
    auto *added = new FilterChip(label, m_shape, this);
    const int index = addButton(added);
    updateName(added);
    return index;
}

FilterChip *FilterChips::chip(int index) const
{
    return qobject_cast<FilterChip *>(button(index));
}

void FilterChips::setCount(int index, int count)
{
    if (FilterChip *changed = chip(index)) {
        changed->setCount(count);
        updateName(changed);
    }
}

void FilterChips::setAttentionIndex(int index)
{
    for (int i = 0; i < count(); ++i)
        chip(i)->setAttention(i == index);
}

void FilterChips::setAccessiblePattern(const QString &pattern)
{
    m_pattern = pattern;
    for (int i = 0; i < count(); ++i)
        updateName(chip(i));
}

void FilterChips::updateName(FilterChip *chip)
{
    const bool counted = chip->count() >= 0;
    chip->setAccessibleName(
        counted ? m_pattern.arg(chip->text(), locale().toString(chip->count())) : chip->text());
}

} // namespace keyturn
