#pragma once

#include "ui/secretdelegate.h"

#include <QTableView>

namespace keyturn {

class TableColumns;

//! The table of secrets: whole rows, two links in the Actions column that mouse and keyboard reach.
//! Owned by the secrets page.
class SecretsTable : public QTableView
{
    Q_OBJECT

public:
    explicit SecretsTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void dataChanged(
        const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    //! Which columns are shown, and how.
    [[nodiscard]] TableColumns *columns() const { return m_columns; }
    [[nodiscard]] QString currentSecret() const;
    //! From top to bottom.
    [[nodiscard]] QStringList selectedSecrets() const;
    //! Selects the row of a secret and scrolls to it.
    void selectSecret(const QString &name);
    //! Names of the rows that are in sight.
    [[nodiscard]] QStringList visibleSecrets() const;
    //! Where a menu for the current row belongs.
    [[nodiscard]] QPoint menuPosition() const;
    void setMenuOpen(bool open);

signals:
    void detailsRequested(const QString &name);
    //! The menu opens with its upper right corner at a global position.
    void moreRequested(const QString &name, const QPoint &position);
    void contextMenuRequested(const QString &name, const QPoint &position);
    void selectedSecretsChanged(const QStringList &names);
    void visibleRowsChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitRows();
    //! Makes a row the current one; several that are selected stay selected if it is one of them.
    void makeCurrent(const QModelIndex &index);
    void activatePart(const QModelIndex &index, SecretDelegate::Part part);
    [[nodiscard]] SecretDelegate::Part partAt(QPoint position, QModelIndex *index) const;
    bool moveBetweenLinks(int key);

    SecretDelegate *m_delegate;
    TableColumns *m_columns;
    QPersistentModelIndex m_pressed;
    SecretDelegate::Part m_pressedPart = SecretDelegate::Part::None;
};

} // namespace keyturn
