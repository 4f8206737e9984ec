#pragma once

#include "models/secretfiltermodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QPushButton;
class QStackedLayout;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class EmptyState;
class FilterChips;
class Label;
class RetryCountdown;
class SearchField;
class SecretsTable;
struct Workspace;

//! The list of secrets with its head, filters and empty, loading and error states. Owned by the
//! window.
class SecretsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SecretsPage(Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] SecretsTable *table() const { return m_table; }
    void focusSearch();
    void showAll();
    //! Only what happens on a day; all again when it is chosen a second time.
    void showDay(const QDate &day);

signals:
    void createRequested();
    void copyErrorRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilters();
    void makeColumnsButton();
    void makeStates();
    void update();
    void updateCounts();
    void updateState();
    void updateStale();
    void updateRetry();
    void search(const QString &text);
    void setRetryTimer();

    Workspace *m_workspace;
    SecretFilterModel *m_filter;
    Label *m_count;
    QPushButton *m_create;
    QWidget *m_filters;
    QToolButton *m_columnsButton;
    SearchField *m_search;
    FilterChips *m_chips;
    QWidget *m_staleRow;
    Banner *m_stale;
    QWidget *m_progress;
    QWidget *m_body;
    QStackedLayout *m_stack;
    SecretsTable *m_table;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    EmptyState *m_failed;
    RetryCountdown *m_retry;
};

} // namespace keyturn
