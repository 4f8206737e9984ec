#pragma once

#include <QTableView>

namespace keyturn {

//! The list of calls. Owned by the page.
class ActivityTable : public QTableView
{
    Q_OBJECT

public:
    explicit ActivityTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

signals:
    void currentCallChanged();
    //! The icon of a row, or Enter on it.
    void copyCommandRequested(const QModelIndex &index);
    //! Ctrl+C.
    void copyRequestIdRequested(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    void fitColumns();
};

} // namespace keyturn
