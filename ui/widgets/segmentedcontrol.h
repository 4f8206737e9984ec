#pragma once

#include "ui/widgets/exclusiverow.h"

namespace keyturn {

//! Joined buttons of which one is on, for example a range of time. Owned by its parent.
class SegmentedControl : public ExclusiveRow
{
    Q_OBJECT

public:
    explicit SegmentedControl(const QStringList &labels, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace keyturn
