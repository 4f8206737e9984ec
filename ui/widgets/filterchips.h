#pragma once

#include "ui/widgets/exclusiverow.h"
#include "ui/widgets/filterchip.h"

namespace keyturn {

//! A row of filters with their counts, of which exactly one is on; or of presets, of which at most
//! one is. Owned by its parent.
class FilterChips : public ExclusiveRow
{
    Q_OBJECT

public:
    explicit FilterChips(const QStringList &labels = {}, QWidget *parent = nullptr);
    FilterChips(const QStringList &labels, FilterChip::Shape shape, QWidget *parent = nullptr);

    int addChip(const QString &label);
    [[nodiscard]] FilterChip *chip(int index) const;
    //! A negative number shows no count.
    void setCount(int index, int count);
    //! The count of this chip is drawn as a danger while it is not zero.
    void setAttentionIndex(int index);
    //! What a screen reader says, with %1 for the label and %2 for the count.
    void setAccessiblePattern(const QString &pattern);

private:
    void updateName(FilterChip *chip);

    FilterChip::Shape m_shape;
    QString m_pattern;
};

} // namespace keyturn
