#pragma once

#include <QStyledItemDelegate>

namespace keyturn {

//! Paints a RAM user: logon name with the match, display name, and its state at the right. Owned by
//! the picker.
class RamUserDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setMatch(const QString &text) { m_match = text; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter, const QRect &cell, const QString &name, bool selected,
        bool selectable) const;

    QString m_match;
};

} // namespace keyturn
