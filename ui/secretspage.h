#pragma once

#include "models/secretfiltermodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QPushButton;
class QStackedLayout;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class EmptyState;
class FilterChips;
class Label;
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

signals:
    void createRequested();
    void copyErrorRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFilters();
    void makeStates();
    void update();
    void updateCounts();
    void fitFilters();
    void updateState();
    void updateRetry();
    void search(const QString &text);
    void setRetryTimer();

    Workspace *m_workspace;
    SecretFilterModel *m_filter;
    Label *m_count;
    QPushButton *m_create;
    QWidget *m_filters;
    QBoxLayout *m_filterRow;
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
    int m_retryIn = 0; //!< seconds
    int m_retries = 0;
};

} // namespace keyturn
