#pragma once

#include "models/activityexport.h"
#include "ui/secretactions.h"
#include "ui/style/icon.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QModelIndex;
class QPushButton;
class QStackedLayout;
QT_END_NAMESPACE

namespace keyturn {

class ActivityDetail;
class ActivityFilterModel;
class ActivityTable;
class EmptyState;
class FilterChips;
class Label;
class LoadingCard;
class SearchField;
struct Workspace;

//! Every call that Keyturn makes and has made, and one of them in full. Owned by the window.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] ActivityTable *table() const { return m_table; }
    void focusSearch();

signals:
    void prerequisitesRequested();
    //! A change is tried again in its dialog.
    void actionRequested(keyturn::SecretActions::Id action, const QString &secretName);
    void createRequested();
    void copyRequested(const QString &text, const QString &notice);
    void notice(keyturn::Icon icon, const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilters();
    QWidget *makeBody();
    QPushButton *makeExport(const QString &text, const char *name, activityexport::Format format);
    void connectParts();
    void update();
    void updateDetail();
    void updateState();
    void copyCommand(const QString &command);
    void again(const ApiCallRecord &call);
    void chooseFile(activityexport::Format format);
    void exportTo(const QString &fileName, activityexport::Format format);

    Workspace *m_workspace;
    ActivityFilterModel *m_filter;
    Label *m_summary;
    QList<QPushButton *> m_exports;
    SearchField *m_search;
    FilterChips *m_chips;
    LoadingCard *m_loading;
    QWidget *m_list;
    QStackedLayout *m_stack;
    ActivityTable *m_table;
    EmptyState *m_none;
    ActivityDetail *m_detail;
};

} // namespace keyturn
