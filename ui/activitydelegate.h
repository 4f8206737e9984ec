#pragma once

#include "services/types/apicallrecord.h"
#include "ui/widgets/statuschip.h"

#include <QStyledItemDelegate>

namespace keyturn {

//! How the state of a call looks; quiet when it succeeded.
[[nodiscard]] ChipLook callLook(ApiCallRecord::State state);

//! Paints the cells of the activity table: the operation in a stronger face, the state as a chip,
//! the request ID in the fixed font, and the icon that copies the command. Owned by the table.
class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintText(
        QPainter *painter, const QRect &cell, const QModelIndex &index, Qt::LayoutDirection);
    static void paintCommand(QPainter *painter, const QStyleOptionViewItem &option);
};

} // namespace keyturn
