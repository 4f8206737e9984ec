#pragma once

#include "models/secretdetails.h"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class Card;
class Label;
class RotationProgressCard;
class SecretActions;
class SecretEdits;
class SecretNameLabel;
class StatusChip;
class SummaryCard;
class TimelineCard;
struct Workspace;

//! One secret: what state it is in, its versions, the AccessKeys of its RAM user, and its value on
//! request. Owned by the window.
class DetailsPage : public QWidget
{
    Q_OBJECT

public:
    DetailsPage(Workspace *workspace, SecretActions *actions, QWidget *parent = nullptr);

    void open(const QString &name);
    //! Drops a revealed value, as when the page is left.
    void leave();
    void refresh() { m_details->refresh(); }
    //! Begins to edit description and tags in place.
    void edit();
    [[nodiscard]] QString secretName() const { return m_details->name(); }
    [[nodiscard]] SummaryCard *summary() const { return m_summary; }

signals:
    void backRequested();
    void moreRequested(const QPoint &position);
    void copyRequested(const QString &text);
    void notice(const QString &text);
    //! Something was changed in place; `undo` is empty when that was an undo itself.
    void undoableNotice(const QString &text, const std::function<void()> &undo);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeColumns();
    QTableView *makeTable(QAbstractItemModel *model, const char *objectName, const QString &name);
    void update();
    void connectEdits();
    void updateTimeline();
    void updateBanner();
    bool warnOfOldKey();
    void fitTables();
    void fitTable(QTableView *table) const;

    Workspace *m_workspace;
    SecretActions *m_actions;
    SecretDetails *m_details;
    QString m_shown;
    SecretNameLabel *m_name;
    StatusChip *m_status;
    QPushButton *m_rotate;
    QPushButton *m_configure;
    QPushButton *m_more;
    SecretEdits *m_edits;
    Banner *m_banner;
    TimelineCard *m_timeline;
    RotationProgressCard *m_progress;
    QBoxLayout *m_columns;
    Card *m_versionsCard;
    Card *m_keysCard;
    QTableView *m_versions;
    QTableView *m_keys;
    SummaryCard *m_summary;
};

} // namespace keyturn
