#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace keyturn {

//! Paints the cells of the secrets list: name in two weights, status chip, rotation bar, and the
//! two links of the Actions column. Owned by the table.
class SecretDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Part { None, Details, More };

    using QStyledItemDelegate::QStyledItemDelegate;

    //! Which link of an Actions cell is at a position.
    [[nodiscard]] Part partAt(const QRect &cell, QPoint position) const;
    [[nodiscard]] QRect partRect(const QRect &cell, Part part) const;
    //! Frames More of a row while its menu is open.
    void setOpenMenu(const QModelIndex &index) { m_openMenu = index; }
    //! The link that has the keyboard focus.
    void setFocusedPart(Part part) { m_focused = part; }
    [[nodiscard]] Part focusedPart() const { return m_focused; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBackground(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter *painter, const QStyleOptionViewItem &option, const QRect &cell,
        const QModelIndex &index) const;
    static void paintDescription(QPainter *painter, const QStyleOptionViewItem &option,
        const QRect &cell, const QModelIndex &index);
    void paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QRect &cell,
        const QModelIndex &index) const;
    void paintNext(QPainter *painter, const QStyleOptionViewItem &option, const QRect &cell,
        const QModelIndex &index) const;
    void paintActions(QPainter *painter, const QStyleOptionViewItem &option, const QRect &cell,
        const QModelIndex &index) const;

    QPersistentModelIndex m_openMenu;
    Part m_focused = Part::None;
};

} // namespace keyturn
